import { z } from 'zod';

const id = z.string().min(1).max(1_000);
const label = z.string().max(1_000).nullish();
const optionalId = z.string().max(1_000).nullish();

const account = z.object({ id, name: label, aadObjectId: optionalId });

const schema = z.object({
  type: z.string().min(1).max(100),
  id: optionalId,
  name: label,
  channelId: z.literal('msteams'),
  serviceUrl: z.string().min(1).max(2_000),
  timestamp: z.string().max(100).nullish(),
  from: account,
  recipient: account,
  conversation: z.object({
    id,
    conversationType: z.string().max(50).nullish(),
    isGroup: z.boolean().nullish(),
    tenantId: optionalId,
  }),
  text: z.string().max(100_000).nullish(),
  textFormat: z.string().max(50).nullish(),
  replyToId: optionalId,
  action: z.string().max(100).nullish(),
  value: z.unknown().optional(),
  attachments: z
    .array(z.object({ contentType: z.string().max(300) }))
    .max(100)
    .nullish(),
  entities: z
    .array(
      z.object({
        type: z.string().max(100).nullish(),
        text: z.string().max(2_000).nullish(),
        mentioned: z.object({ id }).nullish().catch(null),
      }),
    )
    .max(500)
    .nullish(),
  membersAdded: z.array(z.object({ id })).max(1_000).nullish(),
  channelData: z
    .object({
      tenant: z.object({ id: optionalId }).nullish(),
      team: z.object({ id: optionalId }).nullish(),
    })
    .nullish(),
});

/** What the desk reads of an activity; everything else that was sent is dropped. */
export type TeamsActivity = Readonly<z.output<typeof schema>>;

/** Reads an activity as it came; null when it is none of Teams. */
export function readActivity(body: unknown): TeamsActivity | null {
  const parsed = schema.safeParse(body);
  return parsed.success ? parsed.data : null;
}

/** The tenant an activity comes from. */
export function tenantOf(activity: TeamsActivity): string | undefined {
  return activity.conversation.tenantId ?? activity.channelData?.tenant?.id ?? undefined;
}

/** Whether nobody but the person and the desk sees this conversation; what is not clear counts as seen. */
export function isPrivate({ conversation }: TeamsActivity): boolean {
  return conversation.conversationType === 'personal' && conversation.isGroup !== true;
}
