import { countSegments } from '../../src/core/carrier/segments';

test.each([
  ['nothing', '', 'GSM-7', 0, 1],
  ['one full segment', 'a'.repeat(160), 'GSM-7', 160, 1],
  ['one character more', 'a'.repeat(161), 'GSM-7', 161, 2],
  ['two full segments', 'a'.repeat(306), 'GSM-7', 306, 2],
  ['one character more than two', 'a'.repeat(307), 'GSM-7', 307, 3],
  ['signs of the second table, which take two', '\u20ac[]'.repeat(10), 'GSM-7', 60, 1],
  ['such a sign on the border, which is not parted', `${'a'.repeat(152)}\u20ac${'a'.repeat(152)}`, 'GSM-7', 306, 3],
  ['a curly quote, which halves the room', `\u2019${'a'.repeat(69)}`, 'UCS-2', 70, 1],
  ['one character more than that', `\u2019${'a'.repeat(70)}`, 'UCS-2', 71, 2],
  ['an emoji, which takes two', '\u{1f600}', 'UCS-2', 2, 1],
  ['accents that GSM-7 has', '\u00e9\u00f1\u00fc\u00bf', 'GSM-7', 4, 1],
  ['an accent that it lacks', '\u00e1', 'UCS-2', 1, 1],
])('%s', (_name, text, encoding, units, segments) => {
  expect(countSegments(text)).toEqual({ encoding, units, segments });
});
