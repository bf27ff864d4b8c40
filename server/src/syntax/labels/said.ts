/** What stands behind a label on its line. */
import type { Label } from '../../model/label';

/** Behind a label: nothing, an address, a few words that are no sentence, more of them without the end of one, or speech. */
export type Said = 'nothing' | 'address' | 'value' | 'phrase' | 'speech';

/** In Greek a semicolon asks. */
const sentenceEnd = /(?:[.!?…。！？؟۔।։።။។”"\u037e]|\p{Script=Greek};)\W{0,3}$/u;

export function saidBehind(line: string, label: Label): Said {
  const rest = line.slice(label.marked.end, label.marked.end + 400).trim();
  if (rest === '') return 'nothing';
  if (/^(?:<?https?:\/\/|\[[^\]]{0,120}\]\(\s*<?https?:|<?www\.)/.test(rest)) return 'address';
  if (sentenceEnd.test(rest) || rest.length > 80) return 'speech';
  return rest.split(/\s+/).length <= 4 ? 'value' : 'phrase';
}

/** Whether somebody says this, ended or not. */
export function isSpeech(said: Said | undefined): boolean {
  return said === 'speech' || said === 'phrase';
}
