import { byMotive, forBoth, ownWords, type StockOfLanguage, words } from '../words.ts';

export const people = {
  'thanks-named': forBoth(
    words(
      'Takk, og dette er til deg: {{ gift.name }}',
      'En takk, og noe som følger med',
      'Noen kunder gjør arbeidet vårt til en glede. Du er en av dem, og det var på høy tid at noen her sa det.',
      '{% if customer.since %}Du har vært hos oss {{ customer.since }}. {% endif %}{% if order.count > 1 %}Det er blitt {{ order.countInWords }} til nå. {% endif %}Takk for tilliten du har vist oss.',
      'For at det ikke skal bli med ordene, har vi lagt noe til side til deg: {{ gift.name }}.{% if gift.line %} {{ gift.line }}{% endif %} Si hvor vi skal sende det.',
      '{% if order.product %}Og skulle du en gang ønske deg noe som passer til det du bestilte sist («{{ order.product }}»), er det bare å spørre.{% endif %}',
      'Med takknemlig hilsen',
    ),
  ),
  'thanks-hinted': forBoth(
    words(
      'Takk, og en liten overraskelse',
      'Vi sier ikke hva det er ennå',
      'En takk er best når ingen venter på den. Denne gjelder tilliten du har hatt til oss{% if customer.since %} {{ customer.since }}{% endif %}, tålmodigheten de dagene vi trengte den, og rett og slett det at du kommer tilbake.',
      'Noe lite med navnet ditt på ligger klart hos oss. Å si hva det er, ville ødelegge gleden.{% if gift.line %} Bare så mye: {{ gift.line }}{% endif %}',
      'Skal vi sende det, eller vil du heller hente det selv? En linje fra deg avgjør saken.',
      '{% if order.product %}Har «{{ order.product }}» fått deg til å ønske deg noe ved siden av, så nevn det også, og jeg ser gjerne etter.{% endif %}',
      'Med takknemlig hilsen',
    ),
  ),
  apology: forBoth(
    words(
      'Vi beklager, og dette skjer nå',
      'Hva som gikk galt, og hva vi gjør med det',
      'Du sa fra om at noe ikke var som det skulle, og det var bra at du gjorde det. Jeg beklager, både det som skjedde, og bryet du har hatt med det.',
      'Jeg skal ikke bortforklare det. Dette skjedde, og dette gjør vi med det:',
      ownWords,
      'Jeg følger saken selv til du sier at den er i orden. {% if me.phone %}Du får tak i meg på {{ me.phone }}{% else %}Et svar på dette brevet kommer rett til meg{% endif %}, og du slipper å fortelle historien fra begynnelsen igjen.',
      'Synes du ikke at dette er nok, så si hva som skal til.',
      'Med vennlig hilsen',
    ),
  ),
  news: forBoth(
    words(
      'Jeg leste om deg',
      'Og ville ikke holde det for meg selv',
      'Et sted i nyhetene støtte jeg på et navn jeg kjenner, og det var ditt: «{{ news.title }}».{% if news.link %}\n{{ news.link }}{% endif %}',
      'Jeg leste det helt til slutten, og det kan jeg ikke si om så mye. Det er godt å se at et arbeid blir lagt merke til, når man vet litt om hva som ligger bak.',
      'Gratulerer til deg og alle som har vært med på det. Det var alt jeg ville si; er det mer å fortelle enn det som kom på trykk, hører jeg det gjerne neste gang vi snakkes.',
      'Varm hilsen',
    ),
  ),
  recommendation: forBoth(
    words(
      'Kan jeg be deg om en tjeneste?',
      'Bare om du kan gjøre det med god samvittighet',
      'Jeg vil gjerne be deg om en tjeneste, men du skal bare si ja om du kan gjøre det med god samvittighet.',
      'Du kjenner arbeidet vårt av egen erfaring{% if order.product %} («{{ order.product }}»){% endif %}. Er det noen blant venner eller kolleger som også kunne ha nytte av det? Gi dem i så fall navnet mitt, eller dette brevet. Om de vil skrive, bestemmer de selv.',
      byMotive({
        rational: 'Du trenger ikke å rose oss. Fakta er nok: hva du bestilte, hva det kostet, og hvordan det har holdt seg.',
        'short-of-money': 'Jeg lover å være like forsiktig med pengene deres som du ville vært, og ikke selge dem noe de klarer seg uten.',
        'follows-others': 'Du vet selv hvor mye det hjelper å høre fra en som allerede har prøvd.',
        spontaneous: 'Dukket det opp et ansikt med det samme, er det nok det rette.',
        wealthy: 'Den som kommer fra deg, blir tatt imot som din gjest, av meg og ikke av den som tilfeldigvis er ledig.',
        reluctant: 'Vil du helst la være, er det helt i orden; ingenting mellom oss avhenger av det.',
        otherwise: 'Et ord fra deg betyr mer for dem enn en hel side fra meg.',
      }),
      'Og var du ikke helt fornøyd med oss, så gjør meg en enda større tjeneste og fortell hvorfor.',
      'Vennlig hilsen',
    ),
  ),
} satisfies Partial<StockOfLanguage>;
