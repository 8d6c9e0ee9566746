import type { AboutText, Example } from '../entry';
import type { Exact, Rules } from '../rules';

export const rules: Rules = {
  forms: { sec: { like: /[\w-]{20,200}/, as: 'id:' } },
  sites: {
    'douyin.com': ['post /user/{sec}?modal_id=*', 'person /user/{sec}'],
  },
};

export const exact: Exact = {
  sites: { 'douyin.com': ['search /search/{query}', 'post /video|note/*'] },
};

export const about: AboutText = {
  name: 'Douyin',
  ask: ['https://*.douyin.com/*'],
  trace: 'maybe',
  blind: 'Lull cannot see their videos in your feed.',
  mute: 'On their profile, open the menu to unfollow or block them.',
  open: { 'id:': 'https://www.douyin.com/user/*' },
};

export const examples: Example[] = [
  [
    'https://www.douyin.com/user/MS4wLjABAAAAbLMPpOhVk441et7z7ECGcmGrK42KtoWOuR0?modal_id=718',
    'post',
    'id:MS4wLjABAAAAbLMPpOhVk441et7z7ECGcmGrK42KtoWOuR0',
  ],
  ['https://www.douyin.com/note/123', 'post'],
  ['https://www.douyin.com/user/self', 'other'],
];
