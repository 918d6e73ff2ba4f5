import { byMotive, ownWords, type StockOfLanguage, words } from '../words.ts';

export const people = {
  // A card to the best, signed by a manager: thanks in the subject, the gift named at once, light; what goes with the last order only if they ask.
  'thanks-named': {
    formal: words(
      'Thank you, and this is for you: {{ gift.name }}',
      'A note of thanks, and something to go with it',
      'Some customers make our work a pleasure. You are one of them, and it was high time that somebody here told you so.',
      '{% if customer.since %}You have been with us {{ customer.since }}. {% endif %}{% if order.count > 1 %}So far that makes {{ order.countInWords }}. {% endif %}Thank you for the trust you have put in us.',
      'So that it is not left at words, we have put something aside for you: {{ gift.name }}.{% if gift.line %} {{ gift.line }}{% endif %} Tell us where it should go.',
      '{% if order.product %}And should you ever want something to go with “{{ order.product }}”, you need only ask.{% endif %}',
      'With gratitude,',
    ),
    familiar: words(
      'Thank you, and this is for you: {{ gift.name }}',
      'A note of thanks, and something to go with it',
      'Some customers make our work a pleasure. You’re one of them, and it was high time somebody here told you so.',
      '{% if customer.since %}You’ve been with us {{ customer.since }}. {% endif %}{% if order.count > 1 %}So far that makes {{ order.countInWords }}. {% endif %}Thank you for the trust you’ve put in us.',
      'So that it isn’t left at words, we’ve put something aside for you: {{ gift.name }}.{% if gift.line %} {{ gift.line }}{% endif %} Tell us where it should go.',
      '{% if order.product %}And if you ever want something to go with “{{ order.product }}”, you need only ask.{% endif %}',
      'Gratefully yours,',
    ),
  },
  // The same card with the gift only hinted at: its line may appear, its name never does. Curiosity, but no riddle and no condition.
  'thanks-hinted': {
    formal: words(
      'Thank you, and a small surprise',
      'We will not say yet what it is',
      'A thank you is best when nobody is waiting for it. This one is for your confidence in us{% if customer.since %} {{ customer.since }}{% endif %}, for your patience on the days when we needed it, and for the plain fact that you come back.',
      'Something small with your name on it lies ready here. To say what it is would spoil it.{% if gift.line %} Only this much: {{ gift.line }}{% endif %}',
      'Shall we send it, or would you rather collect it in person? One line from you settles that.',
      '{% if order.product %}Should “{{ order.product }}” have left you wishing for something beside it, mention that as well, and I will gladly look.{% endif %}',
      'With gratitude,',
    ),
    familiar: words(
      'Thank you, and a small surprise',
      'We’re not saying yet what it is',
      'A thank you is best when nobody is waiting for it. This one is for your confidence in us{% if customer.since %} {{ customer.since }}{% endif %}, for your patience on the days when we needed it, and for the plain fact that you come back.',
      'Something small with your name on it lies ready here. Saying what it is would spoil it.{% if gift.line %} Only this much: {{ gift.line }}{% endif %}',
      'Shall we send it, or would you rather come and collect it? One line from you settles that.',
      '{% if order.product %}If “{{ order.product }}” has left you wishing for something beside it, mention that too, and I’ll gladly look.{% endif %}',
      'Gratefully yours,',
    ),
  },
  // Sorry, without excuses: what happened and what we do about it in the writer's own words; one person stays with it. Nothing is sold.
  apology: {
    formal: words(
      'Our apology, and what happens now',
      'What went wrong and what we are doing about it',
      'You told us that something was not right, and it was good that you did. I am sorry: for the thing itself, and for the trouble it has given you.',
      'I do not want to explain it away. This is what happened, and what we are doing about it:',
      ownWords,
      'I shall stay with this myself until you tell me that it is settled. {% if me.phone %}You can reach me on {{ me.phone }}{% else %}A reply to this letter comes straight to me{% endif %}, and you will not have to tell the story from the beginning again.',
      'If what I propose does not seem enough to you, please say what would be.',
      'Sincerely,',
    ),
    familiar: words(
      'I’m sorry, and this is what happens now',
      'What went wrong and what we’re doing about it',
      'You told us that something wasn’t right, and it was good that you did. I’m sorry: for the thing itself, and for the trouble it has given you.',
      'I don’t want to explain it away. This is what happened, and what we’re doing about it:',
      ownWords,
      'I’ll stay with this myself until you tell me it’s settled. {% if me.phone %}You can reach me on {{ me.phone }}{% else %}A reply to this letter comes straight to me{% endif %}, and you won’t have to tell the story from the beginning again.',
      'If what I propose doesn’t seem enough to you, tell me what would be.',
      'Sincerely,',
    ),
  },
  // They stood in the news, and somebody noticed: names the headline, congratulates, wants nothing.
  news: {
    formal: words(
      'I read about you',
      'And did not want to keep it to myself',
      'Somewhere in the news I came upon a name I know, and it was yours: “{{ news.title }}”.{% if news.link %}\n{{ news.link }}{% endif %}',
      'I read it to the end, which is more than I can say of most things. It does one good to see somebody’s work noticed when one knows a little of what lies behind it.',
      'My congratulations to you and to everyone who had a hand in it. That is all I wanted to say; if there is more to the story than was printed, I hope to hear it when we next speak.',
      'With warm regards,',
    ),
    familiar: words(
      'I read about you',
      'And didn’t want to keep it to myself',
      'Somewhere in the news I came across a name I know, and it was yours: “{{ news.title }}”.{% if news.link %}\n{{ news.link }}{% endif %}',
      'I read it to the end, which is more than I can say of most things. It’s good to see somebody’s work noticed when you know a little of what lies behind it.',
      'Congratulations to you and to everyone who had a hand in it. That’s all I wanted to say; if there’s more to the story than they printed, I hope to hear it when we next speak.',
      'All the best,',
    ),
  },
  // Asks the happy to pass our name on; only with a good conscience, and with a way out. Nobody's address is asked for.
  recommendation: {
    formal: words(
      'May I ask you a favour?',
      'Only if you can grant it with a good conscience',
      'I should like to ask you a favour, and you should grant it only if you can do so with a good conscience.',
      'You know our work from your own experience{% if order.product %}, from “{{ order.product }}” for instance{% endif %}. Is there someone among your friends or colleagues whom it could help as well? If so, please give them my name, or this letter. Whether they write is then for them to decide.',
      byMotive({
        rational: 'There is no need to praise us. The facts will do: what you ordered, what it cost and how it has held up.',
        'short-of-money': 'I promise to treat their money as carefully as you would, and to sell them nothing that they can do without.',
        'follows-others': 'You know yourself how much it helps to hear from somebody who has already tried.',
        spontaneous: 'If a face has just come to mind, it is probably the right one.',
        wealthy: 'Anyone who comes from you will be received as your guest, by me and not by whoever happens to be free.',
        reluctant: 'If you would rather not, feel entirely free; nothing between us depends on it.',
        otherwise: 'A word from you means more to them than a page of mine ever could.',
      }),
      'And if you were not quite happy with us, do me a greater favour and tell me why.',
      'With kind regards,',
    ),
    familiar: words(
      'Can I ask you a favour?',
      'Only if you can grant it with a good conscience',
      'I’d like to ask you a favour, and please only say yes if you can do it with a good conscience.',
      'You know our work from your own experience{% if order.product %}, from “{{ order.product }}” for instance{% endif %}. Is there someone among your friends or colleagues it could help as well? If so, just give them my name, or this letter. Whether they write is then up to them.',
      byMotive({
        rational: 'There’s no need to praise us. The facts will do: what you ordered, what it cost and how it has held up.',
        'short-of-money': 'I promise to treat their money as carefully as you would, and to sell them nothing they can do without.',
        'follows-others': 'You know yourself how much it helps to hear from somebody who’s already tried.',
        spontaneous: 'If a face has just come to mind, it’s probably the right one.',
        wealthy: 'Anyone who comes from you will be received as your guest, by me and not by whoever happens to be free.',
        reluctant: 'If you’d rather not, feel entirely free; nothing between us depends on it.',
        otherwise: 'A word from you means more to them than a page of mine ever could.',
      }),
      'And if you weren’t quite happy with us, do me a bigger favour and tell me why.',
      'All the best,',
    ),
  },
} satisfies Partial<StockOfLanguage>;
