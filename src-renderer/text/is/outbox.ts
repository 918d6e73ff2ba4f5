import type { outbox as english } from '../en/outbox.ts';
import type { Texts } from '../shapes.ts';

export const outbox: Texts<typeof english, 'is'> = {
  turns_one: '{{count}} bréf bíður eftir röðinni. Það fer um kl. {{time}}.',
  turns_other: '{{count}} bréf bíða eftir röðinni. Það næsta fer kl. {{time}}, það síðasta um kl. {{last}}.',
  whyPause: 'Þau fara eitt og eitt, eins og send í höndunum, svo að þjónustan taki þau ekki fyrir fjöldapóst.',
  whyHour: '{{count}} hafa farið á einni klukkustund. Fleiri ættu ekki að fara, svo að þjónustan taki þau ekki fyrir fjöldapóst.',
  whyDay: '{{count}} hafa farið á einum sólarhring. Fleiri ættu ekki að fara, svo að þjónustan taki þau ekki fyrir fjöldapóst.',
  batchWaits_one: '{{name}}: {{count}} bréf er ekki farið enn',
  batchWaits_other: '{{name}}: {{count}} bréf eru ekki farin enn',
  rests: 'í hléi þar til þú heldur áfram',
  pause: 'Gera hlé',
  resume: 'Halda áfram',
  stop: 'Stöðva',
  pauseThis: 'Gera hlé: {{name}}',
  resumeThis: 'Halda áfram: {{name}}',
  stopThis: 'Stöðva: {{name}}',
  stopTitle: 'Stöðva „{{name}}“ fyrir fullt og allt?',
  stopText: 'Það sem er ekki farið verður ekki sent og röðin kemur aftur að þessum viðskiptavinum. Það sem er farið er farið.',
  stopAct: 'Stöðva bréfin',
  tooLate: 'Það er orðið of seint.',
  turn: 'bíður eftir röðinni',
  withBatch: 'er í hléi með hinum',
  forMailbox: 'bíður eftir pósthólfinu',
  forRoom: 'bíður eftir plássi á diskinum',
  signedOut: 'Þjónustan skráði þig út, svo bréf bíða.',
  unreached: 'Ekki næst í póstþjóninn. Bréfið reynir sjálft aftur.',
  looking:
    'Þjónninn sagði ekki hvort hann tók við bréfinu. Um kl. {{time}} lítur Comeback í möppuna „Sent“ í pósthólfinu og gerir út um málið. Þú mátt líka ákveða núna.',
  notInSent:
    'Þjónninn sagði ekki hvort hann tók við bréfinu og það er ekki í möppunni „Sent“ í pósthólfinu. Annaðhvort fór það ekki eða þjónustan setur engin afrit þar. Spurðu viðskiptavininn eða sendu aftur: í versta falli fær hann sama bréfið tvisvar.',
  noAddress: 'Þetta netfang er ekki til hjá þjónustu viðskiptavinarins. Fáðu rétt netfang, lagaðu það á spjaldinu og skrifaðu svo aftur.',
  mailboxFull: 'Pósthólf viðskiptavinarins er fullt. Sendu aftur eftir nokkra daga eða hringdu.',
  tooBig: 'Bréfið er of stórt fyrir þjóninn. Hafðu minni mynd í undirskriftinni og skrifaðu svo aftur.',
  asSpam: 'Þjónninn tók það fyrir fjöldapóst. Ekkert fer fyrr en þú heldur áfram í stillingum. Sendu færri í einu og láttu skoða lénið þitt þar.',
  notAllowed: 'Þjónninn leyfir þessu pósthólfi ekki að senda á þetta netfang. Sjáðu hvað hann sagði og spurðu þann sem sér um póstinn.',
};
