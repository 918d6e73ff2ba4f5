export function findDovecot(): string | null;
export function needDovecot(): string;
