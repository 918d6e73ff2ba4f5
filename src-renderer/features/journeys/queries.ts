import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../host/client.ts';

export const useJourneys = () => useQuery(api.journeys.list.queryOptions());
export const useAway = () => useQuery(api.journeys.away.queryOptions());
export const useReady = () => useQuery(api.journeys.ready.queryOptions());
export const useJourney = (journeyId: string) => useQuery(api.journeys.get.queryOptions({ input: { journeyId } }));
export const useIdeas = (journeyId: string) => useQuery(api.journeys.ideas.queryOptions({ input: { journeyId } }));
export const useTemplates = () => useQuery(api.letters.templates.queryOptions());

export type StepFigure = 'done' | 'skipped' | 'replied' | 'bought';
export type OnStepFigure = 'waiting' | 'due' | 'paused';
/** Whose names somebody asked for: all on a journey, those on a step, or those behind a figure of a step. */
export type AskedPeople =
  | { kind: 'journey'; journeyId: string; title: string }
  | { kind: 'on-step'; journeyId: string; stepId: string; which: OnStepFigure; title: string }
  | { kind: 'figure'; stepId: string; figure: StepFigure; title: string };

export function useOnStep(asked: { journeyId: string; stepId: string | null; limit: number }) {
  const { journeyId, stepId, limit } = asked;
  return useQuery({ ...api.journeys.people.queryOptions({ input: { journeyId, stepId, limit } }), placeholderData: keepPreviousData });
}

export const useFigure = (stepId: string, figure: StepFigure) => useQuery(api.journeys.stepPeople.queryOptions({ input: { stepId, figure } }));
