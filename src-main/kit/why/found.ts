// What was found to be in touch about, in each language: as a clause of the sentence on the card. Other people's words stand in quotation marks.
import type { Language } from '#contract/words';
import { afterColon, inBrackets } from './shape.ts';

export interface FoundWords {
  /** `when`: "3 days ago". */
  question: (when: string, title: string | null) => string;
  article: (title: string) => string;
  /** `when`: "in February"; `lasts`: "9 months". */
  wornOut: (product: string, when: string, lasts: string) => string;
  goesWith: (product: string, next: string, buyers: number, of: number) => string;
  mention: (title: string) => string;
  /** `on`: "on 24 November". */
  postBy: (on: string) => string;
}

export const foundWords: Record<Language, FoundWords> = {
  en: {
    question: (when, title) => `asked us something ${when} and still waits for an answer${afterColon(title)}`,
    article: (title) => `there is an article about their trade${afterColon(title)}`,
    wornOut: (product, when, lasts) => `bought ${product} ${when}, and it should be worn or used up by now${inBrackets(`about ${lasts}`)}`,
    goesWith: (product, next, buyers, of) => `${buyers} of ${of} others who bought ${product} later bought ${next}`,
    mention: (title) => `was in the news${afterColon(title)}`,
    postBy: (on) => `the card must be posted ${on}`,
  },
  hu: {
    question: (when, title) => `${when} kérdezett valamit, és még nem kapott választ${afterColon(title)}`,
    article: (title) => `van egy cikk a szakmájáról${afterColon(title)}`,
    wornOut: (product, when, lasts) => `${when} vásárolt: ${product}, ez mostanra elfogyhatott vagy elhasználódhatott${inBrackets(`kb. ${lasts}`)}`,
    goesWith: (product, next, buyers, of) => `${product} után mások később ezt is megvették: ${next}${inBrackets(`${buyers} / ${of} vevő`)}`,
    mention: (title) => `szerepelt a hírekben${afterColon(title)}`,
    postBy: (on) => `a lapot legkésőbb ${on} fel kell adni`,
  },
  is: {
    question: (when, title) => `spurði okkur ${when} og bíður enn eftir svari${afterColon(title)}`,
    article: (title) => `til er grein um fagið${afterColon(title)}`,
    wornOut: (product, when, lasts) => `keypti ${when}: ${product}, og það ætti að vera slitið eða búið núna${inBrackets(`um ${lasts}`)}`,
    goesWith: (product, next, buyers, of) => `aðrir sem keyptu ${product} keyptu síðar ${next}${inBrackets(`${buyers} af ${of}`)}`,
    mention: (title) => `var í fréttum${afterColon(title)}`,
    postBy: (on) => `kortið þarf að fara í póst ${on}`,
  },
  nb: {
    question: (when, title) => `spurte oss om noe ${when} og venter fortsatt på svar${afterColon(title)}`,
    article: (title) => `det finnes en artikkel om faget deres${afterColon(title)}`,
    wornOut: (product, when, lasts) => `kjøpte ${product} ${when}, og det bør være slitt eller brukt opp nå${inBrackets(`rundt ${lasts}`)}`,
    goesWith: (product, next, buyers, of) => `${buyers} av ${of} andre som kjøpte ${product}, kjøpte senere ${next}`,
    mention: (title) => `var i nyhetene${afterColon(title)}`,
    postBy: (on) => `kortet må postes ${on}`,
  },
  sl: {
    question: (when, title) => `vprašanje, prejeto ${when}, še čaka na odgovor${afterColon(title)}`,
    article: (title) => `na voljo je članek o njihovi stroki${afterColon(title)}`,
    wornOut: (product, when, lasts) => `nakup ${when}: ${product}, do zdaj bi moralo biti obrabljeno ali porabljeno${inBrackets(`trajnost: ${lasts}`)}`,
    goesWith: (product, next, buyers, of) => `po nakupu ${product} drugi pozneje kupijo tudi ${next}${inBrackets(`${buyers} od ${of}`)}`,
    mention: (title) => `omemba v novicah${afterColon(title)}`,
    postBy: (on) => `kartico je treba oddati na pošto ${on}`,
  },
};
