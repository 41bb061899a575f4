import { parseArgs } from 'node:util';
import { checkContent } from '../content/check-content.ts';
import { contentFolder } from '../content/content-folder.ts';
import { printCheck } from '../content/print-check.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, dialogs: { type: 'string' } },
});
const result = await checkContent(values.dialogs ?? contentFolder());
process.stdout.write(values.json ? `${JSON.stringify(result)}\n` : printCheck(result));
process.exitCode = result.violations.length > 0 ? 1 : 0;
