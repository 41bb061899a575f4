import { z } from 'zod';
import { ERROR_LABELS } from '../error-labels.ts';
import { ACCOUNTS, BACKUPS, PLATFORMS, TOPICS } from '../labels.ts';

/** What a second reader may say of an opening message: label values and how sure it is, nothing else. */
export const opinionSchema = z.strictObject({
  topic: z.enum(TOPICS),
  platform: z.enum(PLATFORMS),
  backup: z.enum(BACKUPS),
  error: z.enum(ERROR_LABELS),
  account: z.enum(ACCOUNTS),
  confidence: z.number().min(0).max(1),
});
export type Opinion = z.output<typeof opinionSchema>;
