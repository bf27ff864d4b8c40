/** What somebody says when they say the same twice: rosters beside a text are read after it is opened. */
import { isDeepStrictEqual } from 'node:util';

export async function twiceTheSame<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  let said = await ask();
  for (;;) {
    const again = await ask();
    if (isDeepStrictEqual(said, again)) return again;
    said = again;
  }
}
