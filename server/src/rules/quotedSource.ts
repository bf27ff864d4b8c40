/** What the findings on quotations say of the place in the transcript. */
import type { Related } from '../checking/finding';
import type { Place } from '../model/quotation';
import { say } from '../text/say';

export function inSource(place: Place): readonly Related[] {
  const message =
    place.speaker === undefined ? say('The transcript says this here.') : say('{0} says this here.', place.speaker);
  return [{ uri: place.uri, span: place.span, message }];
}
