// The questions of hearing back are answered from indexes: a base of a hundred thousand is not walked because one of them wrote.
import { expect, test } from 'vitest';
import { testContext } from '../kit/context.ts';

const planOf = (sql: string): string => {
  const { db } = testContext();
  return db.$client
    .prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
    .all()
    .map(({ detail }) => detail)
    .join('\n');
};

test('who waits for an answer is found in an index that holds nobody else', () => {
  const planner = `select t.customer_id, min(t.done_on), (select subject from incoming_mails i where i.customer_id = t.customer_id and i.touch_id = t.id)
    from touches t indexed by touches_asking where t.customer_id between 'a' and 'b' and t.asks_answer = 1 and t.done_on is not null group by t.customer_id`;
  expect(planOf(planner)).toMatch(/SEARCH t USING INDEX touches_asking/);
  expect(planOf(planner)).toMatch(/SEARCH i USING INDEX incoming_mails_by_customer/);
});

test('a mail is known again, and a customer is found by the sender, without a walk', () => {
  expect(planOf("select id from incoming_mails where mailbox_id = 'a' and fingerprint = 'b'")).toMatch(/USING (?:COVERING )?INDEX incoming_mails_once/);
  expect(planOf("select customer_id from contact_points where kind = 'email' and normalized in ('a', 'b')")).toMatch(/INDEX contact_points_by_value/);
  const page = "select * from incoming_mails where customer_id = 'a' order by received_at desc, id desc limit 10";
  expect(planOf(page)).toMatch(/INDEX incoming_mails_by_customer/);
  expect(planOf("select min(sent_at) from messages where mailbox_id = 'a' and sent_at is not null")).toMatch(/INDEX messages_by_mailbox/);
});
