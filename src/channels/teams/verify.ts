import type { ServiceClientCredentialsFactory } from 'botframework-connector';
import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import { RequestError } from '../../http/request-error.ts';
import { sdkAuthentication } from './sdk-authentication.ts';
import type { TeamsCloud, TeamsIdentity } from './settings.ts';

/** What an activity says about where it comes from; the token must vouch for it. */
export interface Claimed {
  readonly channelId: string;
  readonly serviceUrl: string;
}

/** Checks requests of Microsoft's Bot Connector. */
export interface Verifier {
  /** Checks the token of a request, before its body is looked at. Rejects with 401 unless it is genuine. */
  token(authorization: string | undefined): Promise<Verified>;
  /** Checks that the token names the service that is to be called. Throws 401 unless it does. */
  names(verified: Verified, serviceUrl: unknown): void;
  /** Checks that the token vouches for all that the activity claims. Rejects with 401 unless it does. */
  vouches(verified: Verified, claimed: Claimed): Promise<void>;
}

/** A genuine token, and the claims it was found to vouch for. */
export interface Verified {
  readonly authorization: string;
  readonly payload: JWTPayload;
  readonly vouched: Set<string>;
}

export interface VerifierConfig {
  readonly identity: TeamsIdentity;
  readonly cloud: TeamsCloud;
  readonly credentials: ServiceClientCredentialsFactory;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

const TOLERANCE_S = 300;
/** A token serves many requests; looking at its signature again each time would cost more than the turn. */
const REMEMBERED_MS = 5 * 60_000;
const MOST_REMEMBERED = 1_000;
const PATIENCE_MS = 5_000;

const metadata = z.object({ jwks_uri: z.url() });

/**
 * Creates the check of incoming tokens. `jose` looks first: the SDK lets unverified tokens grow a list that it
 * scans for every request, and answers 500 to some of them, so that only genuine ones may reach it.
 */
export function createVerifier({ identity, cloud, credentials, clock }: VerifierConfig): Verifier {
  const remembered = new Map<string, { readonly verified: Verified; readonly until: number }>();
  const sdk = sdkAuthentication(identity, cloud, credentials);
  let keys: Promise<JWTVerifyGetKey> | undefined;

  async function verify(authorization: string): Promise<Verified> {
    const token = authorization.slice('Bearer '.length);
    const options = { issuer: cloud.tokenIssuer, audience: identity.appId, algorithms: ['RS256'] };
    keys ??= findKeys(cloud.openIdUrl).catch((error: unknown) => {
      keys = undefined;
      throw error;
    });
    const found = await keys;
    try {
      const { payload } = await jwtVerify(token, found, {
        ...options,
        clockTolerance: TOLERANCE_S,
        requiredClaims: ['exp', 'serviceurl'],
        currentDate: new Date(clock()),
      });
      return { authorization, payload, vouched: new Set() };
    } catch (error) {
      if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError))
        throw unavailable(error);
      throw unauthorised(error);
    }
  }

  return {
    async token(authorization) {
      if (authorization === undefined || !/^Bearer [\w-]+\.[\w-]+\.[\w-]+$/.test(authorization)) {
        throw unauthorised();
      }
      const now = clock();
      const known = remembered.get(authorization);
      if (known !== undefined && known.until > now) return known.verified;
      remembered.delete(authorization);
      const verified = await verify(authorization);
      const ends = ((verified.payload.exp ?? 0) + TOLERANCE_S) * 1_000;
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      remembered.set(authorization, { verified, until: Math.min(ends, now + REMEMBERED_MS) });
      return verified;
    },

    names,

    async vouches(verified, { channelId, serviceUrl }) {
      const { authorization, vouched } = verified;
      const claim = `${channelId} ${serviceUrl}`;
      if (vouched.has(claim)) return;
      names(verified, serviceUrl);
      try {
        // Checks the endorsements of the key for this channel, which jose does not know of.
        await sdk.authenticateRequest({ channelId, serviceUrl } as never, authorization);
      } catch (error) {
        throw unauthorised(error);
      }
      vouched.add(claim);
    },
  };
}

function names({ payload }: Verified, serviceUrl: unknown): void {
  if (serviceUrl === '' || payload.serviceurl !== serviceUrl) throw unauthorised();
}

async function findKeys(openIdUrl: string): Promise<JWTVerifyGetKey> {
  try {
    const response = await fetch(openIdUrl, { signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'error' });
    return createRemoteJWKSet(new URL(metadata.parse(await response.json()).jwks_uri));
  } catch (error) {
    throw unavailable(error);
  }
}

function unauthorised(cause?: unknown): RequestError {
  return new RequestError(401, 'teams-unauthorised', 'This request does not come from Teams.', { cause });
}

function unavailable(cause: unknown): RequestError {
  const message = 'The keys of the identity provider cannot be had at the moment.';
  return new RequestError(503, 'teams-keys', message, { cause });
}
