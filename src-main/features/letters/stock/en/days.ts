import { belatedOr, inSlowTurn, inTurn, type StockOfLanguage, words } from '../words.ts';

export const days = {
  // Good wishes and nothing else: no business at all, and a word about how long we have known each other. Late: owns up to it in one line.
  birthday: {
    formal: words(
      belatedOr('Belated birthday wishes', 'Happy birthday'),
      'A short note for your birthday',
      inTurn(
        belatedOr(
          'I am a little late, but no less sincere: many happy returns. I hope your birthday was a good one, in good company.',
          'I wish you a very happy birthday, good company, and a little time for whatever you like best.',
        ),
        belatedOr(
          'My birthday wishes reach you after the day, which I regret. They are warm ones all the same: may the new year of your life be a kind one.',
          'Your birthday is a good reason to write: I wish you a happy day among the people you like, and a good year to follow it.',
        ),
      ),
      '{% if customer.since %}You have been our customer {{ customer.since }}, and I do not take that for granted.{% endif %}',
      inSlowTurn(
        'There is no business in this letter. I simply wanted you to know that we think of you, and that we are glad to have you as our customer.',
        'Please do not look for an offer further down, there is none. Some letters are written only because a day calls for them, and this is one.',
      ),
      'With warm wishes,',
    ),
    familiar: words(
      belatedOr('Belated birthday wishes', 'Happy birthday'),
      'A short note for your birthday',
      inTurn(
        belatedOr(
          'I’m a little late, but I mean it just as much: happy birthday. I hope you had a good day, in good company.',
          'Happy birthday. I hope the day brings you good company and a little time for whatever you like best.',
        ),
        belatedOr(
          'My birthday wishes are late this time, sorry. They’re warm ones all the same: I hope the new year of your life is a kind one.',
          'Your birthday is a good reason to write: have a happy day among the people you like, and a good year after it.',
        ),
      ),
      '{% if customer.since %}You’ve been with us {{ customer.since }}, and I don’t take that for granted.{% endif %}',
      inSlowTurn(
        'There’s no business in this letter. I just wanted you to know that we think of you, and that we’re glad to have you with us.',
        'Don’t look for an offer further down, there isn’t one. Some letters get written only because a day calls for them, and this is one.',
      ),
      'All the best,',
    ),
  },
  // Warm and a touch playful: the day on which the calendar carries their name. A greeting only.
  'name-day': {
    formal: words(
      belatedOr('A late greeting for your name day', 'Happy name day'),
      'The calendar carries your name',
      inTurn(
        belatedOr(
          'Your name day has come and gone, and my good wishes are only now on their way. I hope somebody near you remembered in time, and that there was something good on the table.',
          'Once a year the calendar carries your name, and I would not want that to pass without a word from me. I wish you a very happy name day, among people who know how to keep one.',
        ),
        belatedOr(
          'I looked at the calendar a few days too late and found your name already behind me. Please accept my good wishes for your name day all the same.',
          'Your name is in the calendar again, and that is reason enough for a few lines. May your name day be a cheerful one, with a full table and time to sit at it.',
        ),
      ),
      inSlowTurn(
        'A name day has one advantage over a birthday: nobody counts the years. So this is a greeting and nothing more, to someone we are pleased to know by name.',
        'It is a small feast, and perhaps the nicer for it: no great preparations, only somebody who says your name in a friendly way. That is all I wanted to do.',
      ),
      'With warm wishes,',
    ),
    familiar: words(
      belatedOr('A late greeting for your name day', 'Happy name day'),
      'The calendar carries your name',
      inTurn(
        belatedOr(
          'Your name day has come and gone, and I’m only writing now. I hope somebody near you remembered in time, and that there was something good on the table.',
          'Once a year the calendar carries your name, and I didn’t want that to pass without a word from me. Have a very happy name day, among people who know how to keep one.',
        ),
        belatedOr(
          'I looked at the calendar a few days too late and found your name already behind me. So here are my good wishes for your name day, late but meant.',
          'Your name is in the calendar again, and that’s reason enough for a few lines. Have a cheerful name day, with a full table and time to sit at it.',
        ),
      ),
      inSlowTurn(
        'A name day has one advantage over a birthday: nobody counts the years. So this is a greeting and nothing more, to someone we’re pleased to know by name.',
        'It’s a small feast, and perhaps the nicer for it: no great preparations, only somebody who says your name in a friendly way. That’s all I wanted to do.',
      ),
      'All the best,',
    ),
  },
  // They once told us which day they like best; we remembered, nobody else does. Asks for the story behind it, if they feel like telling it.
  'favourite-holiday': {
    formal: words(
      belatedOr('A little late: {{ occasion.name }}', '{{ occasion.name }}'),
      'A short note for your favourite day',
      inTurn(
        belatedOr(
          'These good wishes come a little late, but I had not forgotten your favourite day: “{{ occasion.name }}”. I hope it was a good one.',
          'You once mentioned which day you like best, and I made a note of it: “{{ occasion.name }}”. I wish you a very good one.',
        ),
        belatedOr(
          'The day you like best has passed, and only now do I find the time to write: “{{ occasion.name }}”. I hope it was everything you like about it.',
          'There is one day in the calendar that I always connect with you: “{{ occasion.name }}”. May it be everything you like about it.',
        ),
      ),
      inSlowTurn(
        'It is a pleasure to have such a reason to write. Nothing is for sale today. But if you should ever feel like telling me how this day came to be yours, I would gladly hear the story.',
        'Most people have a day that means more to them than to others, and hardly anybody asks about it. I am glad that you told us about yours.',
      ),
      'With warm wishes,',
    ),
    familiar: words(
      belatedOr('A little late: {{ occasion.name }}', '{{ occasion.name }}'),
      'A short note for your favourite day',
      inTurn(
        belatedOr(
          'These good wishes come a little late, but I hadn’t forgotten your favourite day: “{{ occasion.name }}”. I hope it was a good one.',
          'You once mentioned which day you like best, and I made a note of it: “{{ occasion.name }}”. Have a very good one.',
        ),
        belatedOr(
          'The day you like best has passed, and only now do I find the time to write: “{{ occasion.name }}”. I hope it was everything you like about it.',
          'There’s one day in the calendar that I always connect with you: “{{ occasion.name }}”. I hope it’s everything you like about it.',
        ),
      ),
      inSlowTurn(
        'It’s nice to have such a reason to write. Nothing’s for sale today. But if you ever feel like telling me how this day came to be yours, I’d love to hear the story.',
        'Most people have a day that means more to them than to others, and hardly anybody asks about it. I’m glad you told us about yours.',
      ),
      'All the best,',
    ),
  },
  // A year more since the first order. Thanks and nothing else; the years are in it, so no two are alike.
  anniversary: {
    formal: words(
      "Thank you{% if occasion.years %} for {% if occasion.years == 1 %}the past year{% else %}{{ occasion.years | counted: 'year' }}{% endif %}{% endif %}",
      'A word of thanks for your trust',
      belatedOr(
        "I meant to write some days ago: {% if occasion.years %}it is {% if occasion.years == 1 %}a year{% else %}{{ occasion.years | counted: 'year' }}{% endif %} since you first ordered from us{% else %}a year has gone round again since you first ordered from us{% endif %}, and I had not forgotten.",
        "{% if occasion.years %}It is {% if occasion.years == 1 %}a year{% else %}{{ occasion.years | counted: 'year' }}{% endif %} since you first ordered from us{% else %}A year has gone round again since you first ordered from us{% endif %}, and I did not want the day to pass without a word.",
      ),
      'Customers who stay are what a business like ours lives on. Thank you for your trust, and for every time you came back.',
      'There is nothing to buy in this letter. Should anything you have from us need a look, or should you have a question, please write to me. I shall be glad to help.',
      'With warm wishes,',
    ),
    familiar: words(
      "Thank you{% if occasion.years %} for {% if occasion.years == 1 %}the past year{% else %}{{ occasion.years | counted: 'year' }}{% endif %}{% endif %}",
      'A word of thanks for your trust',
      belatedOr(
        "I meant to write some days ago: {% if occasion.years %}it’s {% if occasion.years == 1 %}a year{% else %}{{ occasion.years | counted: 'year' }}{% endif %} since you first ordered from us{% else %}a year has gone round again since you first ordered from us{% endif %}, and I hadn’t forgotten.",
        "{% if occasion.years %}It’s {% if occasion.years == 1 %}a year{% else %}{{ occasion.years | counted: 'year' }}{% endif %} since you first ordered from us{% else %}A year has gone round again since you first ordered from us{% endif %}, and I didn’t want the day to pass without a word.",
      ),
      'Customers who stay are what a business like ours lives on. Thank you for your trust, and for every time you came back.',
      'There’s nothing to buy in this letter. If anything you have from us needs a look, or if you have a question, just write to me. I’ll gladly help.',
      'All the best,',
    ),
  },
} satisfies Partial<StockOfLanguage>;
