// What is said under a field that the core refused.
export const problems = {
  missing: 'This is needed.',
  notAnAddress: 'This is not an e-mail address yet. It needs a name, an @ and a domain.',
  notANumber: 'This cannot be read as a phone number.',
  severalNumbers: 'These are several numbers. Add them one by one.',
  belowIdeal: 'The longest wait cannot be shorter than the usual one.',
  inThePast: 'This day has passed.',
  inTheFuture: 'This day is still to come.',
  notACountry: 'No such country is known.',
  notAZone: 'No such time zone is known. Try a city, such as Lisbon.',
  noSuchDay: 'There is no such day.',
  beforeStart: 'The end must come after the start.',
  tooLarge: 'This amount is too large.',
  notAHost: 'This is not the name of a server.',
  other: 'This is not right yet. Have another look.',
};
