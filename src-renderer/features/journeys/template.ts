import type { Step } from '#contract/journey-steps';
import { TemplatePurpose } from '#contract/words';
import { useTemplateName } from '../../ui/template-name.ts';

/** A step knows only name and key of its letter; the key of a shipped one is its purpose, or has a name of its own. */
export function useStepTemplateName(): (template: NonNullable<Step['template']>) => string {
  const nameOf = useTemplateName();
  return ({ name, key, shipped }) => nameOf({ name, key, shipped, purpose: TemplatePurpose.safeParse(key).data ?? 'follow-up' });
}
