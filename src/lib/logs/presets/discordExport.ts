import { definePreset } from '../recognition/definePreset.ts';

/** DiscordChatExporter, messages as CSV: no message says which one it answers, so nobody helps anybody. */
export default definePreset({
  id: 'discord',
  needs: [['AuthorID'], ['Author'], ['Date'], ['Content'], ['Attachments']],
  read: () => [{ log: 'help', columns: {}, warnings: ['NO_REPLIES'] }],
});
