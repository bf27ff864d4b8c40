/** Messages in the user's language, and in English where there is none. */
import assert from 'node:assert/strict';
import { counted, say, speak } from '../../server/src/text/say';

suite('what the server says', () => {
  teardown(() => speak(undefined));

  test('is English with the words filled in where no bundle was given', () => {
    assert.equal(say('Change “{0}” to “{1}”', 'Lea', 'Léa'), 'Change “Lea” to “Léa”');
  });

  test('is the message of the bundle, whose order of the words is its own', () => {
    speak({ 'Change “{0}” to “{1}”': '改成“{1}”，不是“{0}”' });
    assert.equal(say('Change “{0}” to “{1}”', 'Lea', 'Léa'), '改成“Léa”，不是“Lea”');
  });

  test('is English where the bundle lacks the message', () => {
    speak({});
    assert.equal(say('Close the bracket'), 'Close the bracket');
  });

  test('leaves braces in the user’s own words alone', () => {
    assert.equal(say('{0} and {1}', '{1}', 'Bo'), '{1} and Bo');
  });

  test('has a form for one and a form for many, with the rest behind the count', () => {
    const turns = (count: number) => counted(count, '{1} speaks once', '{1} speaks {0} times', 'Bo');
    assert.deepEqual([turns(1), turns(3)], ['Bo speaks once', 'Bo speaks 3 times']);
  });
});
