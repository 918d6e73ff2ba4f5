import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ThanksRule } from '#contract/thanks';
import type { Language } from '#contract/words';
import { api } from '../../host/client.ts';

export const useSavedRule = () => useQuery(api.thanks.rule.queryOptions());
export const useBest = (rule: ThanksRule, language: Language | null) =>
  useQuery({ ...api.thanks.find.queryOptions({ input: { rule, language } }), placeholderData: keepPreviousData });
export const useThanksRecord = () => useQuery(api.thanks.record.queryOptions());
export const useColleagues = () => useQuery(api.team.colleagues.queryOptions());

/** The letters of thanks, those that came with the app first. */
export function useThanksLetters() {
  const templates = useQuery(api.letters.templates.queryOptions());
  return templates.data?.filter(({ purpose, kind }) => purpose === 'thanks' && kind === 'letter').sort((a, b) => Number(b.shipped) - Number(a.shipped));
}

/** The subject a letter has in a language: the formal one, else any; empty where it is not written in it. */
export function useSubjectOf(templateId: string | undefined, language: Language | null): string {
  const letter = useQuery({
    ...api.letters.template.queryOptions({ input: { templateId: templateId ?? '' } }),
    enabled: templateId !== undefined && language !== null,
  });
  const variants = letter.data?.variants.filter((variant) => variant.language === language) ?? [];
  return (variants.find(({ addressForm }) => addressForm === 'formal') ?? variants[0])?.subject ?? '';
}
