import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'discord.com+canary,ptb discordapp.com+canary,ptb': [
      'message /channels/@me/{thread}',
      'message /channels/@me',
      'person /users/{id}',
    ],
    'discord.gg': [],
  },
  permissions: ['https://*.discord.com/*', 'https://*.discordapp.com/*'],
  profileUrl: { 'id:': 'https://discord.com/users/*' },
  examples: [
    ['https://discord.com/users/803512345678901234', 'profile', 'id:803512345678901234'],
    ['https://discord.com/channels/@me/490190727612071939', 'message'],
    ['https://discord.gg/AbCdEf', 'other'],
    // Only numbers work.
    ['https://discord.com/users/dexholloway', 'other'],
  ],
} satisfies Platform;
