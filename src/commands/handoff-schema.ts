import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { packet } from '../handoff/packet.ts';

/** The published format of a handoff, for programs that read tickets. */
const file = fileURLToPath(new URL('../../docs/handoff.schema.json', import.meta.url));
writeFileSync(file, `${JSON.stringify(z.toJSONSchema(packet), null, 2)}\n`);
console.log(`Written: ${file}`);
