// What is said at the field where a yearly day could not be read.
import type { Language } from '#contract/words';
import type { RuleProblem } from '#kit/occasion-rules';

const sentences: Record<Language, Record<RuleProblem, string>> = {
  en: {
    empty: 'Write a day, for example “29 October” or “2nd Sunday in May”.',
    'unknown-word': 'The word “{word}” means nothing here. Write for example “29 October” or “2nd Sunday in May”.',
    'no-such-day': 'There is no such day: “{word}”.',
    'ambiguous-date': '“{word}” can be two days. Write the month as a word.',
    'has-year': 'This day returns every year: leave the year out.',
    'not-a-rule': 'This is not a day that returns every year. Write for example “29 October” or “2nd Sunday in May”.',
  },
  is: {
    empty: 'Skrifaðu dag, til dæmis „29. október“ eða „annar sunnudagur í maí“.',
    'unknown-word': 'Orðið „{word}“ skilst ekki hér. Skrifaðu til dæmis „29. október“ eða „annar sunnudagur í maí“.',
    'no-such-day': 'Þessi dagur er ekki til: „{word}“.',
    'ambiguous-date': '„{word}“ getur verið tveir dagar. Skrifaðu mánuðinn með bókstöfum.',
    'has-year': 'Þessi dagur kemur á hverju ári: slepptu ártalinu.',
    'not-a-rule': 'Þetta er ekki dagur sem kemur á hverju ári. Skrifaðu til dæmis „29. október“ eða „annar sunnudagur í maí“.',
  },
  hu: {
    empty: 'Írjon be egy napot, például „október 29.” vagy „május második vasárnapja”.',
    'unknown-word': '„{word}”: ez a szó itt nem értelmezhető. Írja például így: „október 29.” vagy „május második vasárnapja”.',
    'no-such-day': 'Nincs ilyen nap: „{word}”.',
    'ambiguous-date': '„{word}”: ez kétféle napot is jelenthet. Írja ki a hónap nevét.',
    'has-year': 'Ez a nap minden évben visszatér: az évszámot hagyja el.',
    'not-a-rule': 'Ez a nap nem tér vissza minden évben. Írja például így: „október 29.” vagy „május második vasárnapja”.',
  },
  sl: {
    empty: 'Vpišite dan, na primer »29. oktober« ali »druga nedelja v maju«.',
    'unknown-word': 'Besede »{word}« tu ni mogoče razumeti. Vpišite na primer »29. oktober« ali »druga nedelja v maju«.',
    'no-such-day': 'Takega dneva ni: »{word}«.',
    'ambiguous-date': '»{word}« lahko pomeni dva dneva. Mesec zapišite z besedo.',
    'has-year': 'Ta dan se ponovi vsako leto: letnico izpustite.',
    'not-a-rule': 'To ni dan, ki se ponovi vsako leto. Vpišite na primer »29. oktober« ali »druga nedelja v maju«.',
  },
  nb: {
    empty: 'Skriv en dag, for eksempel «29. oktober» eller «andre søndag i mai».',
    'unknown-word': 'Ordet «{word}» kan ikke forstås her. Skriv for eksempel «29. oktober» eller «andre søndag i mai».',
    'no-such-day': 'Den dagen finnes ikke: «{word}».',
    'ambiguous-date': '«{word}» kan være to dager. Skriv måneden med bokstaver.',
    'has-year': 'Denne dagen kommer hvert år: utelat årstallet.',
    'not-a-rule': 'Dette er ikke en dag som kommer hvert år. Skriv for eksempel «29. oktober» eller «andre søndag i mai».',
  },
};

/** One sentence for the field, in the reader's language. */
export const sayRuleProblem = ({ problem, word }: { problem: RuleProblem; word: string }, language: Language): string =>
  sentences[language][problem].replace('{word}', () => word);
