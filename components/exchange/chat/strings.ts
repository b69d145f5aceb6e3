/** Words around a chat message. */
export const chatStrings = {
  chat: (app: string) => `Roughly as ${app} shows it`,
  noText: 'Nothing a reader would see.',
};
