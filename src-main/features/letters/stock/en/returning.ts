import { byMotive, type StockOfLanguage, words } from '../words.ts';

export const returning = {
  // Names what they ordered and when; three honest questions, the answers matter; and do they need us now? No offer of any kind.
  'one-in-five': {
    formal: words(
      'How did it turn out?',
      'Three short questions about your order',
      'You ordered from us {{ order.inMonth }}: “{{ order.product }}”. I would like to know how it turned out, and would rather ask you than guess.',
      'May I ask three things?',
      '1. Are you happy with what you received?\n2. Does it do what you wanted it for?\n3. Is there anything we should have done differently?',
      'A line or two is plenty. I read every answer myself, and each one matters, praise or not: it is how we know what to do better.',
      'And do you need anything from us now? If so, tell me and I will see to it. If not, that is a perfectly good answer too.',
      'With kind regards,',
    ),
    familiar: words(
      'How did it turn out?',
      'Three short questions about your order',
      'You ordered from us {{ order.inMonth }}: “{{ order.product }}”. I’d like to know how it turned out, and I’d rather ask you than guess.',
      'Can I ask you three things?',
      '1. Are you happy with what you got?\n2. Does it do what you wanted it for?\n3. Is there anything we should have done differently?',
      'A line or two is plenty. I read every answer myself, and each one matters, praise or not: it’s how we know what to do better.',
      'And do you need anything from us now? If so, tell me and I’ll see to it. If not, that’s a perfectly good answer too.',
      'All the best,',
    ),
  },
  // How are you? A sign of life that asks for nothing, and is everything still well with the last order.
  'keep-in-touch': {
    formal: words(
      'How are you?',
      'It has been a while',
      'It has been a while since we were last in touch, and I would like to ask how you are and how things are going.',
      '{% if order.product %}Is everything still as it should be with your last order (“{{ order.product }}”)? If anything is not, please tell me and I will look into it.{% endif %}',
      'There is nothing you need to do. If a question comes up, large or small, write or call and I will answer.',
      'With kind regards,',
    ),
    familiar: words(
      'How are you?',
      'It’s been a while',
      'It’s been a while since we were last in touch, and I wanted to ask how you are and how things are going.',
      '{% if order.product %}Is everything still as it should be with your last order (“{{ order.product }}”)? If anything isn’t, tell me and I’ll look into it.{% endif %}',
      'There’s nothing you need to do. If a question comes up, large or small, write or call and I’ll answer.',
      'All the best,',
    ),
  },
  // To somebody who has stayed away longer than usual: notices it without reproach, asks whether something went wrong, makes it easy to answer.
  'win-back': {
    formal: words(
      'It has been longer than usual',
      'A question, and no reproach in it',
      'By now I would usually have heard from you. Your last order was {{ order.inMonth }}: “{{ order.product }}”. Perhaps you have had no need of us since, and then all is well.',
      'But people also stay away because something was not right and seemed too small to mention. If that is how it was, I should like to be told. I will not argue; I will listen, and see what can be done.',
      byMotive({
        rational:
          'If somebody else gives you more for your money, tell me what they offer. I will put our figures beside theirs, and you can compare in peace.',
        'short-of-money':
          'If it is a matter of money just now, say so without hesitation. There may be something smaller, or a way to pay in parts, and sometimes the right advice is to wait.',
        'follows-others': 'If you wonder what people choose nowadays, ask me. I will tell you what our customers come back for, and what they do not.',
        spontaneous: 'If it has all become a little dull, come and see what has changed here since. You need not have anything in mind.',
        wealthy: 'If we gave you less attention than you were entitled to, that was our fault. Name an hour, and I will keep it free for you.',
        reluctant: 'You need not decide anything because of this letter. But if there is a question you never got round to asking, I am listening.',
        otherwise: 'And if you need something, now or later, it will be my pleasure to see to it.',
      }),
      'A word is enough, even if the word is that you have settled elsewhere. Then at least I shall stop wondering.',
      'With kind regards,',
    ),
    familiar: words(
      'It has been longer than usual',
      'A question, and no reproach in it',
      'By now I’d usually have heard from you. Your last order was {{ order.inMonth }}: “{{ order.product }}”. Perhaps you just haven’t needed us since, and then all is well.',
      'But people also stay away because something wasn’t right and seemed too small to mention. If that’s how it was, I’d like to be told. I won’t argue; I’ll listen, and see what can be done.',
      byMotive({
        rational: 'If somebody else gives you more for your money, tell me what they offer. I’ll put our figures beside theirs, and you can compare in peace.',
        'short-of-money':
          'If it’s a matter of money just now, just say so. There may be something smaller, or a way to pay in parts, and sometimes the right advice is to wait.',
        'follows-others': 'If you wonder what people choose nowadays, ask me. I’ll tell you what our customers come back for, and what they don’t.',
        spontaneous: 'If it’s all become a little dull, come and see what has changed here since. You needn’t have anything in mind.',
        wealthy: 'If we gave you less attention than you deserve, that was our fault. Name an hour, and I’ll keep it free for you.',
        reluctant: 'You needn’t decide anything because of this letter. But if there’s a question you never got round to asking, I’m listening.',
        otherwise: 'And if you need something, now or later, I’ll be happy to see to it.',
      }),
      'A word is enough, even if the word is that you’ve settled elsewhere. Then at least I’ll stop wondering.',
      'All the best,',
    ),
  },
} satisfies Partial<StockOfLanguage>;
