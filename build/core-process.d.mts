export const coreFlags: string[];
export const coreEnv: NodeJS.ProcessEnv;
