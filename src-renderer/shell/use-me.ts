import { useQuery } from '@tanstack/react-query';
import { api } from '../host/client.ts';

export const statusQuestion = () => api.app.status.queryOptions();
export const meQuestion = () => api.team.me.queryOptions();
export const teamSettingsQuestion = () => api.team.settings.queryOptions();

export const useStatus = () => useQuery(statusQuestion());
export const useMe = () => useQuery(meQuestion());
export const useTeamSettings = () => useQuery(teamSettingsQuestion());
