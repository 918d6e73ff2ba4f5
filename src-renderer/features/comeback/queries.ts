import { useQuery } from '@tanstack/react-query';
import type { ComebackPerson, comebackLists } from '#contract/comeback';
import { api } from '../../host/client.ts';

export type ListName = (typeof comebackLists)[number];
/** A figure somebody asked about: of one batch, or of all. */
export type AskedList = { campaignId: string | null; which: ListName };

export const useFive = () => useQuery(api.comeback.five.queryOptions());
export const useRecord = () => useQuery(api.comeback.record.queryOptions());
export const useComebackSettings = () => useQuery(api.comeback.settings.queryOptions());
export const usePeople = (asked: AskedList) => useQuery(api.comeback.people.queryOptions({ input: asked }));
export type Person = ComebackPerson;
