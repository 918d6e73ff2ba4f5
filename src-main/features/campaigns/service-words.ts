// The letters of a batch, written as they would leave now.
import type { CopyCheck } from '#contract/campaigns';
import type { Id } from '#contract/words';
import type { Reader } from '#db/open';
import { type LetterWish, prepareInTurns, prepareLetters } from '#features/letters';
import type { Context } from '../../ports/context.ts';
import { checkOf, stateOf } from './rules.ts';
import { type CampaignDbRow, listMembers, listOpenTouchIds, type MemberDbRow, type MemberShown } from './store.ts';

/** What is to be written to one member: the letter's words or its own, with the batch's gift, signature and subject. */
export function wishOf(campaign: CampaignDbRow, member: MemberDbRow, openTouchId: Id | null): LetterWish {
  const { subject, previewText, body } = member;
  return {
    customerId: member.customerId,
    touchId: openTouchId,
    templateId: campaign.templateId,
    newsItemId: campaign.newsItemId,
    edited: body === null ? null : { subject: subject ?? '', previewText: previewText ?? '', body },
    fills: member.fills ?? {},
    campaign: { gift: giftOf(campaign), signerId: campaign.signerId, subject: subjectOf(campaign, member) },
  };
}

const giftOf = ({ giftName, giftLine }: CampaignDbRow) => (giftName === null && giftLine === null ? null : { name: giftName, line: giftLine });

function subjectOf({ subjectA, subjectB }: CampaignDbRow, { subjectArm }: MemberDbRow): string | null {
  return subjectArm === 'b' ? subjectB : subjectArm === 'a' ? subjectA : null;
}

/** Those who are still to be written to, in the order of the batch. */
export function listWaiting(reader: Reader, campaignId: Id): MemberShown[] {
  return listMembers(reader, campaignId).filter(
    ({ member, message }) => member.arm === 'contacted' && stateOf({ state: member.state, messageState: message?.state ?? null }) === 'waiting',
  );
}

/** Looks through the copies of these members: what each lacks, what was found, whether a rule holds it. For a few; some 1,000 a second. */
export function checkCopies(ctx: Context, reader: Reader, campaign: CampaignDbRow, members: readonly MemberShown[]): CopyCheck[] {
  const wishes = wishesOf(reader, campaign, members);
  return prepareLetters(ctx, reader, wishes).map((letter, place) => checkOf(wishes[place]?.customerId ?? '', letter));
}

/** The same for however many, in turns. */
export async function checkInTurns(ctx: Context, campaign: CampaignDbRow, members: readonly MemberShown[]): Promise<CopyCheck[]> {
  const wishes = wishesOf(ctx.db, campaign, members);
  return (await prepareInTurns(ctx, wishes)).map((letter, place) => checkOf(wishes[place]?.customerId ?? '', letter));
}

function wishesOf(reader: Reader, campaign: CampaignDbRow, members: readonly MemberShown[]): LetterWish[] {
  const open = listOpenTouchIds(reader, campaign.id);
  return members.map(({ member }) => wishOf(campaign, member, open.get(member.customerId) ?? null));
}
