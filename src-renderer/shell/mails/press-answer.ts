/** What the key R does where a mail waits for an answer: the same as pressing the first Answer. */
export const pressAnswer = (): void => document.querySelector<HTMLElement>('[data-answers]')?.click();
