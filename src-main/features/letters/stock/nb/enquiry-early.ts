import { byMotive, forBoth, type StockOfLanguage, whatIsNew, words } from '../words.ts';

export const enquiryEarly = {
  'enquiry-1': forBoth(
    words(
      'Takk for at du spurte oss',
      'Ti minutter på telefonen kan være verdt en hel side',
      'Takk for at du kom til oss med spørsmålet ditt{% if enquiry.title %}: «{{ enquiry.title }}»{% endif %}. Det er jeg som følger det opp, fra i dag og til du har bestemt deg.',
      'For at du ikke skal begynne med et tomt ark, får du noe å starte med:',
      whatIsNew,
      'Det jeg vet om planene dine, får fortsatt plass på en lapp. Etter ti minutter på telefonen vet jeg hva som er viktigst for deg, og hva du helst vil slippe. Når kan jeg ringe?{% if me.phone %} Du kan også ringe meg: {{ me.phone }}.{% endif %}',
      'Vil du helst ikke høre fra meg om dette, holder det med ett ord, så lar jeg deg være i fred.',
      'Vennlig hilsen',
    ),
  ),
  'enquiry-2': forBoth(
    words(
      'Et bilde ville hjelpe oss begge',
      'Et foto eller en skisse er nok',
      'Ord rekker bare et stykke på vei. Det du har i tankene{% if enquiry.title %} («{{ enquiry.title }}»){% endif %}, er lettere å bedømme med øynene, både dine og mine.',
      'Kan du sende meg et foto, en skisse eller noe lignende som du har sett og likt? Det trenger ikke å være pent. Du får bilder tilbake av noe som ligner, med notater om hva jeg ville ha gjort, og hva jeg ville ha latt være.',
      'Til gjengjeld får du noe du ikke har hørt fra meg før:',
      whatIsNew,
      'Har du i mellomtiden slått det fra deg, så svar «nei», og jeg avslutter saken uten å spørre hvorfor.',
      'Vennlig hilsen',
    ),
  ),
  'enquiry-3': forBoth(
    words(
      'Noe å lese i ro og mak',
      'Til en rolig kveld, uten at noen venter',
      'Noe vurderes best hjemme, uten at noen står og venter på svar. I dag sender jeg derfor bare litt lesestoff:',
      whatIsNew,
      'Jeg har mer. Fortell hva du vil vite{% if enquiry.title %} om det du har i tankene («{{ enquiry.title }}»){% endif %}, så sender jeg adressen til den riktige siden i stedet for en hel katalog.',
      byMotive({
        rational: 'Priser, mål og vilkår kan jeg sette opp i en tabell, så du kan holde dem opp mot andres.',
        'short-of-money': 'Jeg kan legge ved hva det koster over tid, for prislappen er bare begynnelsen.',
        'follows-others': 'Er omtaler til hjelp, skal jeg si hvor du finner dem, også de kritiske.',
        spontaneous: 'Og er det kjedelig å lese, sender jeg tre bilder i stedet, så sier du hvilket du liker.',
        wealthy: 'Er det noen som forbereder slike papirer for deg, så gi meg navnet, og du slipper å lese selv.',
        reluctant: 'Jeg kommer ikke til å spørre hva du syntes om det.',
        otherwise: 'Les det i den rekkefølgen du vil, og hopp over det som ikke gjelder deg.',
      }),
      'Vil du ikke ha mer lesestoff fra meg? Si fra, så er det slutt på brevene.',
      'Vennlig hilsen',
    ),
  ),
  'enquiry-4': forBoth(
    words(
      'Skal vi se på det sammen?',
      'En halvtime, hos deg eller hos oss',
      'I et brev kan jeg si hva som er mulig. Rundt samme bord ville vi i løpet av et kvarter vite hva som er fornuftig.',
      'Den tiden gir jeg deg gjerne, her eller der du er. Ta med deg spørsmålene{% if enquiry.title %} («{{ enquiry.title }}»){% endif %} og alle som skal ha et ord med i laget. Du trenger ikke å forberede noe, og ingenting skal signeres.',
      byMotive({
        rational: 'Jeg har tallene med meg, og du får beholde dem.',
        'short-of-money': 'Sier du på forhånd hva du vil bruke, viser jeg bare det som holder seg innenfor.',
        'follows-others': 'Ta gjerne med en du pleier å rådføre deg med.',
        spontaneous: 'Vi trenger ikke å snakke lenge: du kan se det, ta på det og prøve det.',
        wealthy: 'Velg tidspunktet, tidlig eller sent, så er det satt av bare til deg.',
        reluctant: 'Merker du etter fem minutter at det ikke er noe for deg, tar vi hverandre i hånden, og så er det med det.',
        otherwise: 'Tidlig om morgenen eller på kvelden går også bra.',
      }),
      'Her er noe å tenke på så lenge:',
      whatIsNew,
      'Nevn to dager som passer, eller si at du verken vil ha besøk eller brev; begge svar er like velkomne.',
      'Vennlig hilsen',
    ),
  ),
} satisfies Partial<StockOfLanguage>;
