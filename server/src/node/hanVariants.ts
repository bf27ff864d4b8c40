/** Where the dictionary of traditional characters comes from: loaded from its package when it is first needed. */
import { provideHanVariants } from '../text/hanVariants';

export function useHanVariants(): void {
  provideHanVariants(async () => {
    const { Converter } = await import('opencc-js/t2cn');
    return Converter({ from: 't', to: 'cn' });
  });
}
