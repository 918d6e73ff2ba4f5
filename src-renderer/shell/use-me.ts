import { useQuery } from '@tanstack/react-query';
import { api } from '../host/client.ts';

export const useStatus = () => useQuery(api.app.status.queryOptions());
export const useMe = () => useQuery(api.team.me.queryOptions());
export const useTeamSettings = () => useQuery(api.team.settings.queryOptions());
