import bolt, { type Logger } from '@slack/bolt';
import type { Log } from '../../log.ts';

/** A logger for Slack's libraries. Their lines may hold payloads and addresses with tokens, so only their level is kept. */
export function boltLogger(log: Log): Logger {
  return {
    debug: () => {},
    info: () => {},
    warn: () => log.debug('slack-library-warning'),
    error: () => log.debug('slack-library-error'),
    setLevel: () => {},
    getLevel: () => bolt.LogLevel.WARN,
    setName: () => {},
  };
}
