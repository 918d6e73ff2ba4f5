import { doing, letter, type ReadyTexts } from './shape.ts';

export const en: ReadyTexts = {
  floor: {
    name: 'New floor or furniture',
    about: 'For somebody who has bought a floor or furniture: eighteen months from the first practical call to what comes next in the home.',
    steps: {
      arrived: doing(
        'Has everything arrived in order?',
        'Ask whether everything came on the agreed day, whether anything was scratched or missing, and who laid or assembled it. Sell nothing. If something is wrong, say today who will come and when.',
      ),
      pleasure: letter('A small pleasure, just so'),
      asked: letter('Would they choose it again?'),
      care: letter('Half a year in: how to keep it beautiful'),
      wear: doing(
        'How is it wearing?',
        'Ask what the floor or the piece has been through by now: chairs, children, dogs, sun. Have one good tip ready for exactly that. Write down what they say about the room, it will be wanted later.',
      ),
      year: doing(
        'A card for the first year',
        'By hand, three lines: a year ago today it came to them, we hope it has become part of the home. No offer, no leaflet.',
      ),
      'goes-with': letter('What would go well with it'),
      next: doing(
        'What comes next in the home?',
        'They have lived with it for a year and a half. Ask which room is next, and when. If nothing is, ask whom they know who is building or moving just now.',
      ),
    },
  },
  appliance: {
    name: 'New appliance',
    about:
      'For somebody who has bought a fridge, a cooker or a washing machine: thirteen months, so that it works well and the guarantee does not run out unnoticed.',
    steps: {
      arrived: doing(
        'Does it work as it should?',
        'Ask whether it stands level, whether it is quiet, and whether the old one was taken away. Tell them one thing few people know about this model.',
      ),
      pleasure: letter('A small pleasure, just so'),
      asked: letter('Would they choose it again?'),
      care: letter('Half a year in: ten minutes of care'),
      guarantee: doing(
        'The guarantee is about to end',
        'Write that the guarantee ends in a few weeks and that now is the time to say if anything is not right. Give your own number.',
      ),
      'goes-with': letter('What would go well with it'),
    },
  },
  car: {
    name: 'New car',
    about: 'For somebody who has bought a car: two years, from the first question about the buttons to the next test drive.',
    steps: {
      handed: doing(
        'The first days at the wheel',
        'Ask how the first days were and which button they have not found yet. Offer to show it to them at once, over the telephone or in the car.',
      ),
      asked: letter('Would they choose it again?'),
      pleasure: doing(
        'Something for the glove compartment',
        'Send something small and useful for the car, with a line in your own hand. Nothing to fill in, nothing to buy.',
      ),
      season: letter('Before the season changes'),
      service: doing(
        'Time for the first service',
        'Ask for the mileage and offer two appointments, with a car for the day. Ask what rattles: small things are put right at the same time.',
      ),
      visit: doing(
        'A visit with a new model',
        'Go and see them, and bring a new model for an hour. Ask what has changed in the family and on the road since the last purchase.',
      ),
    },
  },
  camera: {
    name: 'New camera',
    about: 'For somebody who has bought a camera: six months, so that it is used and loved and does not lie in a drawer.',
    steps: {
      start: letter('Is everything all right with the order?'),
      tip: letter('A tip for better pictures'),
      asked: doing(
        'What do they photograph?',
        'Ask what they have photographed so far and what did not come out as they wanted. Give one piece of advice for exactly that picture. Write down what they love to photograph.',
      ),
      picture: doing(
        'Your picture on our wall',
        'Put a note on their page: ask for the picture they are proudest of, and say where you will hang it. Thank them by name.',
      ),
      'goes-with': letter('What would go well with it'),
    },
  },
  client: {
    name: 'A client of our services',
    about: 'For somebody for whom we wrote, designed or advised: a year in which our work shows what it was worth.',
    steps: {
      live: doing(
        'Is the work in use?',
        'Ask whether it has gone live and what the first reactions were. Offer to mend whatever turned out differently in real life.',
      ),
      asked: letter('Would they choose us again?'),
      results: letter('What has the work brought?'),
      card: doing(
        'A card without an occasion',
        'Write by hand what you enjoyed in working with them, and one good thing that you have noticed about them since. No offer.',
      ),
      next: doing(
        'What are they planning?',
        'Ask what they want to achieve in the coming half-year and where it gets stuck. Bring one idea of your own, even if somebody else will carry it out.',
      ),
      year: letter('Three honest questions after a year'),
    },
  },
  enquiry: {
    name: 'While they decide',
    about: 'For somebody who has asked us something: seven contacts in about four weeks, each in another way and each with something new.',
    steps: {
      talk: doing(
        'The first talk',
        'Answer what they asked before you ask anything. Then find out what it is for, who decides with them, and by when. Agree what you will send.',
      ),
      picture: letter('Something to look at'),
      sample: doing('Something to hold', 'Send a sample, a plan or a printed example with a line in your own hand: why exactly this one, for exactly them.'),
      question: doing(
        'What is still missing?',
        'Ask what they would still need to know in order to decide. Say one new thing: a date, a case, a way of doing it more simply.',
      ),
      reference: letter('Somebody who stood where they stand'),
      doubts: doing('The doubts, aloud', 'Ask what speaks against it. Do not argue; answer one doubt well, with a number or a guarantee.'),
      last: letter('A last word, without pressure'),
    },
  },
  repair: {
    name: 'Making good after a complaint',
    about: 'For somebody who has complained: from the apology to the day on which they trust us again, over four months.',
    steps: {
      call: doing(
        'Listen and say sorry',
        'Let them tell it to the end. Repeat it in your own words, say sorry once and without "but", and say what happens next and by when.',
      ),
      apology: letter('The apology in writing'),
      mended: doing('Is it really all right now?', 'Ask whether what we promised was done and whether it is good. If not, it is your matter until it is.'),
      gift: doing('A small amends', 'Send something small with a handwritten line. It is no payment and no offer; it says that we have not forgotten.'),
      later: letter('Would they choose us again, now?'),
      more: letter('Something that may be of use to them'),
    },
  },
  'win-back': {
    name: 'We have missed you',
    about: 'For somebody who has not been in touch with us for a year: five careful tries over four months, until they answer or it is enough.',
    steps: {
      letter: letter('We have missed you'),
      call: doing('A call without a reason', 'Do not ask why they stopped coming. Ask how they are and what has changed; listen for what they might need now.'),
      card: doing('A card in the post', 'By hand: one memory of what you did for them, and that the door is open. Not a word about prices.'),
      honest: letter('Three honest questions'),
      new: letter('What is new since they were last here'),
    },
  },
};
