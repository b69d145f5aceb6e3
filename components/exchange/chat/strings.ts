/** The strings around a chat message. */
export const chatStrings = {
  chat: (app: string) => `Preview in ${app}`,
  noText: 'No visible text.',
};
