import type { Spoken } from './shape.ts';

export const english: Spoken = {
  greet: ({ name, caller, company }) => `Hello ${name}, this is ${caller}${company ? ` from ${company}` : ''}. Do you have two minutes?`,
  late: ({ when, product }) =>
    product
      ? `You ordered from us ${when}: ${product}. I would like to hear how it has worked out for you.`
      : `You ordered from us ${when}, and I would like to hear how it has worked out for you.`,
  cadence: ({ when }) =>
    when
      ? `We were last in touch ${when}, and I wanted to hear how things are with you.`
      : 'We have not spoken yet, and I wanted to introduce myself and hear how things are with you.',
  birthday: (moment) =>
    ({
      ahead: 'It will be your birthday soon, and I wanted to be among the first to wish you a happy one.',
      today: 'It is your birthday today, and I wanted to wish you a very happy one.',
      past: 'You have just had your birthday. I am a little late, but I wish you many happy returns all the same.',
    })[moment],
  nameDay: (moment) =>
    ({
      ahead: 'It will soon be your name day, and I wanted to send you my good wishes.',
      today: 'It is your name day today, and I wanted to send you my good wishes.',
      past: 'It was your name day the other day. My good wishes come a little late, but they are warm.',
    })[moment],
  holiday: ({ moment, label }) => {
    const day = label ?? 'your favourite holiday';
    if (moment === 'today') return `I remembered that today is a day you like: ${day}. I wish you a good one.`;
    if (moment === 'past') return `I remembered that you have just had a day you like: ${day}. I hope it was a good one.`;
    return `I remembered that a day you like is coming: ${day}. I wanted to wish you a good one.`;
  },
  anniversary: ({ ago }) => `You first ordered from us ${ago ?? 'on a day like this'}. I wanted to thank you for staying with us.`,
  promised: () => 'I promised to call you today, so here I am.',
  enquiry: ({ title }) => `You asked us something (${title}), and I am calling so that you do not have to wait for the answer.`,
  complaint: ({ title }) => `Something was not as it should be (${title}). I am sorry about that, and I am calling to put it right.`,
  followUp: ({ when, product }) =>
    product
      ? `You ordered from us ${when}: ${product}. I am calling to ask whether everything is as it should be.`
      : `You ordered from us ${when}, and I am calling to ask whether everything is as it should be.`,
  essential: {
    'follow-up': (o) => english.followUp(o),
    delight: ({ when, product }) =>
      product
        ? `You bought this from us ${when}: ${product}. I am not selling anything today; I only wanted to do something nice for you.`
        : 'I am not selling anything today; I only wanted to do something nice for you.',
    feedback: ({ when, product }) =>
      product
        ? `You have had it in use since you ordered it ${when}: ${product}. How has it turned out?`
        : `You ordered from us ${when}. How has it turned out?`,
    more: ({ when, product }) =>
      product
        ? `You bought this from us ${when}: ${product}. There is something that goes well with it, and I thought of you.`
        : 'There is something that goes well with what you bought from us, and I thought of you.',
  },
  manual: () => 'I have something to talk over with you; it will not take long.',
  reply: () => 'Thank you for writing; I thought I would answer you in person.',
  ask: {
    again: ['Are you happy with what you got from us?', 'Is there anything we should have done differently?', 'Is there anything you need from us now?'],
    congratulate: ['How will you spend the day?', 'Is all well with what you have from us?'],
    answer: ['Have I understood rightly what you are looking for?', 'What matters most to you when you choose?', 'By when would you like to have it?'],
    repair: ['Would you tell me in your own words what happened?', 'What would make it good for you?'],
    check: [
      'Did everything arrive, and in good order?',
      'Is there anything about it that you would like explained?',
      'Is there something we should do better next time?',
    ],
  },
  ifYes: {
    again: 'I am glad you told me. Let me put together a suggestion, and you can look at it in peace.',
    congratulate: 'That is good to hear. If there is ever anything, call me directly.',
    answer: 'Then I will write down what we agreed and send it to you today.',
    repair: 'Thank you for telling me. I will see to it myself and call you tomorrow to say how it stands.',
    check: 'I am glad. If a question comes up later, you are always welcome to call me.',
  },
  ifNo: {
    again: 'That is quite all right. May I get in touch again in a few months, or would you rather I wrote?',
    congratulate: 'Then I will not keep you. Have a lovely day.',
    answer: 'That is quite all right. What would you need to know before you decide?',
    repair: 'I understand. When would it suit you to talk about it?',
    check: 'I am sorry to hear that. Tell me what is wrong, and I will see that it is put right.',
  },
  close: { usual: 'Thank you for your time. Have a good day.', repair: 'Thank you for bearing with us. You will hear from me tomorrow.' },
};
