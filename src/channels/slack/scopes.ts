/** Everything the app asks for when it is installed. The manifest asks for the same, and a test knows what each is for. */
export const SCOPES = [
  'app_mentions:read',
  'assistant:write',
  'chat:write',
  'commands',
  'im:history',
  'im:write',
  'users:read',
  'users:read.email',
] as const;
