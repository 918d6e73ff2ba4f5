import type { StockOfLanguage } from '../words.ts';
import { words } from '../words.ts';

/** The same words, ended as each form of address ends a letter. */
const both = (subject: string, previewText: string, ...paragraphs: string[]) => ({
  formal: words(subject, previewText, ...paragraphs, 'With kind regards,'),
  familiar: words(subject, previewText, ...paragraphs, 'All the best,'),
});

// Letters of the ready journeys: months after a purchase, something that is of use to whoever has the thing at home.
export const care = {
  'floor-care': both(
    'Half a year on: three small things for your floor',
    'Nothing to buy, five minutes of your time',
    'Half a year ago something new came into your home from us. By now it has seen chairs, shoes and a season of heating or sun, so this is a good moment for three small things.',
    'Look under the feet of chairs and tables: felt pads wear out just about now, and a grain of sand in one of them scratches more than a year of walking. Keep the air between 45 and 60 per cent humidity if you can; wood and glue both like it. And wipe with a cloth that is damp, never wet.',
    'If you see a gap, a scratch or a stain that worries you, send me a picture. I will tell you honestly whether it will pass, what you can do yourself, and when it is worth our coming.',
  ),
  'appliance-care': both(
    'Ten minutes that make it last',
    'Half a year on: what is worth doing now',
    'Half a year ago you brought home something from us that works for you every day. Ten minutes of care now are worth more than a repair later.',
    'Take the filter out and rinse it, wipe the seal of the door dry, and pull the machine a little way from the wall to let the dust out from behind. If your water is hard, run it once with a descaler. Nothing more is needed until next spring.',
    'Has it begun to hum, drip or smell? Tell me now, while it is small and the guarantee still runs. A reply to this letter is enough, and it comes straight to me.',
  ),
  'car-season': both(
    'Before the season changes',
    'Four things to look at, and one number to keep',
    'You have had the car for half a year now, and the season is about to change. These are the four things I look at in my own car at this time.',
    'The tread and the pressure of the tyres, in the morning while they are cold. The wiper blades, which die of sun in summer and of ice in winter. The washer fluid, which should suit the frost to come or the flies. And the battery, if the car has stood for days on end.',
    'If you would rather not look yourself, drive by: we check it while you drink a coffee, and it costs nothing. And if something has begun to rattle or light up, write me what and when, and I will find out what it is.',
  ),
  'camera-tip': both(
    'One tip for better pictures this week',
    'It takes an evening and no money',
    'A new camera is at its best in the first weeks, while one is still curious about it. So here is one exercise that has done more for my own pictures than any lens.',
    'Choose one thing at home, a chair or a cup or somebody patient, and photograph it twenty times without moving it. Move yourself: low, high, close, against the light, beside the window at seven in the evening. The first five pictures will look alike. The last five will surprise you.',
    'If one of them pleases you, send it to me; I would love to see it. And if something did not come out as you wanted, send that one too and tell me how you took it. I will answer with what I would have tried.',
  ),
  'client-results': both(
    'What has our work brought you?',
    'Three months on, an honest look',
    'Three months have gone since we handed our work over to you. That is about as long as it takes to see whether it does what it was made for.',
    'I would like to know how it is doing: what came of it in enquiries, orders or quiet evenings, what people say about it, and what you have had to change meanwhile. Figures are welcome, and so is a single sentence.',
    'If something does not work as it should, now is the time to put it right, and we will. If it works better than expected, tell me that too: it helps us to do the same for you again.',
  ),
} satisfies Partial<StockOfLanguage>;
