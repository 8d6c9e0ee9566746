import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  sites: {
    'discord.com+canary,ptb discordapp.com+canary,ptb': ['person /users/{id}'],
  },
};

export const exact: Exact = {
  sites: { 'discord.com': ['message /channels/@me/{thread}', 'message /channels/@me'], 'discord.gg': [] },
};

export const about: AboutText = {
  name: 'Discord',
  ask: ['https://*.discord.com/*'],
  blind: 'Lull cannot see who a chat is with, or the card that pops up over a name.',
  mute: 'In the chat, open their name to mute, ignore or block them.',
  open: { 'id:': 'https://discord.com/users/*' },
};

export const examples: Example[] = [
  ['https://discord.com/users/803512345678901234', 'profile', 'id:803512345678901234'],
  ['https://discord.com/channels/@me/490190727612071939', 'message'],
  ['https://discord.gg/AbCdEf', 'other'],
];
