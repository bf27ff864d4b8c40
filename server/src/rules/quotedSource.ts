/** What the findings on quotations say of the place in the transcript. */
import type { Related } from '../checking/finding';
import type { Place } from '../model/quotation';

export function inSource(place: Place): readonly Related[] {
  const message = place.speaker === undefined ? 'The transcript says this here.' : `${place.speaker} says this here.`;
  return [{ uri: place.uri, span: place.span, message }];
}
