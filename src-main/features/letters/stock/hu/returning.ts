import { type StockOfLanguage, words } from '../words.ts';

export const returning = {
  'one-in-five': {
    formal: words(
      'Bevált, amit nálunk rendelt?',
      'Három rövid kérdés a rendeléséről',
      'Ön {{ order.inMonth }} ezt rendelte nálunk: „{{ order.product }}”. Szeretném tudni, hogyan vált be, és inkább megkérdezem, mint hogy találgassak.',
      'Három őszinte kérdésem lenne:',
      '1. Elégedett azzal, amit kapott?\n2. Olyan, amilyennek várta?\n3. Van-e bármi, amit másképp kellett volna csinálnunk?',
      'Egy-két mondat is elég. Minden választ én magam olvasok el, és mindegyik számít, akkor is, ha nem dicséret: ebből tudjuk, min kell javítanunk.',
      'És van-e most valami, amiben a segítségére lehetünk? Ha igen, írja meg, és intézem. Ha nincs, az is teljesen rendben van.',
      'Üdvözlettel:',
    ),
    familiar: words(
      'Bevált, amit nálunk rendeltél?',
      'Három rövid kérdés a rendelésedről',
      'Nálunk {{ order.inMonth }} ezt rendelted: „{{ order.product }}”. Szeretném tudni, hogyan vált be, és inkább megkérdezem, mint hogy találgassak.',
      'Három őszinte kérdésem lenne:',
      '1. Elégedett vagy azzal, amit kaptál?\n2. Olyan, amilyennek vártad?\n3. Van-e bármi, amit másképp kellett volna csinálnunk?',
      'Egy-két mondat is elég. Minden választ én magam olvasok el, és mindegyik számít, akkor is, ha nem dicséret: ebből tudjuk, min kell javítanunk.',
      'És van-e most valami, amiben segíthetünk? Ha igen, írd meg, és intézem. Ha nincs, az is teljesen rendben van.',
      'Baráti üdvözlettel:',
    ),
  },
  'keep-in-touch': {
    formal: words(
      'Rég hallottunk egymásról',
      'Szeretném megkérdezni, hogy van',
      'Rég hallottunk egymásról, ezért szeretném megkérdezni, hogy van, és hogyan alakulnak a dolgai.',
      '{% if order.product %}Minden rendben van a legutóbbi rendelésével („{{ order.product }}”)? Ha valami nem olyan, amilyennek lennie kell, kérem, írja meg, és utánanézek.{% endif %}',
      'Ezzel a levéllel nincs teendője. Ha bármi kérdés felmerül, akár kicsi, akár nagy, írjon vagy hívjon bátran.',
      'Üdvözlettel:',
    ),
    familiar: words(
      'Rég hallottunk egymásról',
      'Gondoltam, megkérdezem, hogy vagy',
      'Rég hallottunk egymásról, ezért gondoltam, megkérdezem, hogy vagy, és hogyan alakulnak a dolgaid.',
      '{% if order.product %}Minden rendben van a legutóbbi rendeléseddel („{{ order.product }}”)? Ha valami nem olyan, amilyennek lennie kell, írd meg, és utánanézek.{% endif %}',
      'Ezzel a levéllel nincs teendőd. Ha bármi kérdés felmerül, akár kicsi, akár nagy, írj vagy hívj bátran.',
      'Baráti üdvözlettel:',
    ),
  },
} satisfies Partial<StockOfLanguage>;
