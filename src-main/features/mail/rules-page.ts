// What the browser shows when it comes back from the provider: one sentence, in the language of the screen.
import type { Language } from '#contract/words';

export const signInPages: Record<Language, { done: string; failed: string }> = {
  en: { done: 'You are signed in. You can close this page and go back to Comeback.', failed: 'You are not signed in. Go back to Comeback and try once more.' },
  is: {
    done: 'Þú hefur skráð þig inn. Þú getur lokað þessari síðu og farið aftur í Comeback.',
    failed: 'Innskráningin tókst ekki. Farðu aftur í Comeback og reyndu aftur.',
  },
  hu: {
    done: 'Bejelentkezett. Ezt a lapot bezárhatja, és visszatérhet a Comebackhez.',
    failed: 'Nem sikerült bejelentkezni. Térjen vissza a Comebackhez, és próbálja újra.',
  },
  sl: { done: 'Prijavljeni ste. To stran lahko zaprete in se vrnete v Comeback.', failed: 'Prijava ni uspela. Vrnite se v Comeback in poskusite znova.' },
  nb: {
    done: 'Du er logget inn. Du kan lukke denne siden og gå tilbake til Comeback.',
    failed: 'Du er ikke logget inn. Gå tilbake til Comeback og prøv igjen.',
  },
};
