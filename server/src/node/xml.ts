/** Where the reader of XML comes from: loaded when a workspace first has a TBX file. */
import { provideXml } from '../terms/readTermBase';

export function useXml(): void {
  provideXml(() => import('saxes'));
}
