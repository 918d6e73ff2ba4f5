export const root: string;
export function isBuilt(): boolean;
export function build(options?: { quiet?: boolean }): boolean;
