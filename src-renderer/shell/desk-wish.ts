import { makeStore } from './store.ts';

/** Whose card the desk shall open with, and with which words, when another screen sends somebody there. */
export type DeskWish = {
  customerId: string;
  mode: 'letter' | 'call';
  /** The mail that the letter shall answer. */
  answersMailId?: string;
};

export const deskWish = makeStore<DeskWish | null>(null);
