import { byMotive, type StockOfLanguage, whatIsNew, words } from '../words.ts';

export const purchase = {
  // Practical, days after the purchase: how to use it, look after it, the invoice; and please say early if anything is wrong.
  'follow-up': {
    formal: words(
      'Is everything in order with your purchase?',
      'Thank you for your order',
      'Thank you for your order: “{{ order.product }}”. It matters to me that everything is as we agreed.',
      'If you have a question about using it, looking after it or the invoice, simply reply to this letter and I will answer you myself.',
      'And if anything is not right, please tell me soon: the earlier I know, the easier it is to put right.',
      'With kind regards,',
    ),
    familiar: words(
      'Is everything in order with your purchase?',
      'Thank you for your order',
      'Thank you for your order: “{{ order.product }}”. It matters to me that everything is as we agreed.',
      'If you have a question about using it, looking after it or the invoice, just reply to this letter and I’ll answer you myself.',
      'And if anything isn’t right, tell me soon: the earlier I know, the easier it is to put right.',
      'All the best,',
    ),
  },
  // An unexpected present after a purchase, with no strings: the one letter that wants nothing. The gift is named by the writer.
  delight: {
    formal: words(
      'Something small, for no particular reason',
      'Not an offer, and nothing to fill in',
      'Most letters that follow a purchase want something: an opinion, another order, a signature. I would like this one to be the exception.',
      'I have put something aside for you: {{ gift.name }}.{% if gift.line %} {{ gift.line }}{% endif %}',
      '{% if order.product %}It comes with my thanks for your order: “{{ order.product }}”.{% else %}It comes with my thanks for choosing us.{% endif %} Tell me where you would like to have it, or when you will next be passing, and it is yours. There is nothing to buy and nothing to return.',
      'I hope it makes you smile.',
      'With kind regards,',
    ),
    familiar: words(
      'Something small, for no particular reason',
      'Not an offer, and nothing to fill in',
      'Most letters that follow a purchase want something: an opinion, another order, a signature. I’d like this one to be the exception.',
      'I’ve put something aside for you: {{ gift.name }}.{% if gift.line %} {{ gift.line }}{% endif %}',
      '{% if order.product %}It comes with my thanks for your order: “{{ order.product }}”.{% else %}It comes with my thanks for choosing us.{% endif %} Tell me where you’d like to have it, or when you’ll next be passing, and it’s yours. There’s nothing to buy and nothing to return.',
      'I hope it makes you smile.',
      'All the best,',
    ),
  },
  // One question, answered in one sentence: would you decide the same way again? Bad news is as welcome as good; a person answers it.
  feedback: {
    formal: words(
      'Would you decide the same way again?',
      'One question; bad news is welcome too',
      'You have had some time now with your order: “{{ order.product }}”. That makes you the one person who can say whether we did our work well.',
      'So I have a single question. If you had to choose again today, knowing what you know now, would you choose the same?',
      'If you would, I should be glad to hear what made the difference. If you would not, please do not be polite about it. Tell me where it fell short: you will have a reply from me, not a form, and what can be mended will be mended.',
      'One sentence is enough.',
      'With kind regards,',
    ),
    familiar: words(
      'Would you decide the same way again?',
      'One question; bad news is welcome too',
      'You’ve had some time now with your order: “{{ order.product }}”. That makes you the one person who can say whether we did our work well.',
      'So I’ve a single question. If you had to choose again today, knowing what you know now, would you choose the same?',
      'If you would, I’d love to hear what made the difference. If you wouldn’t, please don’t be polite about it. Tell me where it fell short: you’ll get a reply from me, not a form, and what can be mended will be mended.',
      'One sentence is enough.',
      'All the best,',
    ),
  },
  // Something that may go with what they have. Told once, by a person, the judgement left to them; how it is put depends on why they buy.
  more: {
    formal: words(
      'Something that may go with your last order',
      'For when it suits you, or not at all',
      'When something arrives here that may belong with what a customer already has, I like to say so myself, once, and leave the judgement to them. Your last order, {{ order.inMonth }}, was this one: “{{ order.product }}”. And now there is this:',
      whatIsNew,
      byMotive({
        rational:
          'If you would like to work it out, I will send you the figures: what it costs, what it adds and how long it lasts. They should convince you, not I.',
        'short-of-money':
          'It need not be now, and it need not be all at once. If it helps what you have to last longer, it may be worth the money; if it does not, I will tell you that too.',
        'follows-others':
          'If you wonder how others get on with it, I will ask among our customers and pass on what they say, the less flattering parts included.',
        spontaneous: 'It is easier tried than described. Five minutes with it will tell you more than a page from me, and they can be had any day you like.',
        wealthy: 'If it interests you, I will keep an hour for you alone, at a time of your choosing, and tell you how it compares with what others offer.',
        reluctant: 'Nothing about it is urgent. If you have a doubt, send me the doubt first; I would rather answer it well than sell you something quickly.',
        otherwise: 'If it could be of use to you, a short reply is enough and I will tell you more. If not, what you have is complete without it.',
      }),
      'With kind regards,',
    ),
    familiar: words(
      'Something that may go with your last order',
      'For when it suits you, or not at all',
      'When something arrives here that may belong with what a customer already has, I like to say so myself, once, and leave the judgement to them. Your last order, {{ order.inMonth }}, was this one: “{{ order.product }}”. And now there’s this:',
      whatIsNew,
      byMotive({
        rational:
          'If you’d like to work it out, I’ll send you the figures: what it costs, what it adds and how long it lasts. They should convince you, not me.',
        'short-of-money':
          'It needn’t be now, and it needn’t be all at once. If it helps what you have to last longer, it may be worth the money; if it doesn’t, I’ll tell you that too.',
        'follows-others':
          'If you wonder how others get on with it, I’ll ask among our customers and pass on what they say, the less flattering parts included.',
        spontaneous: 'It’s easier tried than described. Five minutes with it will tell you more than a page from me, and you can have them any day you like.',
        wealthy: 'If it interests you, I’ll keep an hour for you alone, whenever you choose, and tell you how it compares with what others offer.',
        reluctant: 'Nothing about it is urgent. If you have a doubt, send me the doubt first; I’d rather answer it well than sell you something quickly.',
        otherwise: 'If it could be of use to you, a short reply is enough and I’ll tell you more. If not, what you have is complete without it.',
      }),
      'All the best,',
    ),
  },
} satisfies Partial<StockOfLanguage>;
