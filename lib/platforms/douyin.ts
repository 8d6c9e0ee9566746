import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'douyin.com': [
      'search /search/{query}',
      'post /user/{sec}?modal_id=*',
      'person /user/{sec}',
      'post /video|note/*',
    ],
  },
  forms: {
    sec: { like: /[\w-]{20,200}/, as: 'id:' },
  },
  permissions: ['https://*.douyin.com/*'],
  trace: 'maybe',
  profileUrl: { 'id:': 'https://www.douyin.com/user/*' },
  examples: [
    [
      'https://www.douyin.com/user/MS4wLjABAAAAbLMPpOhVk441et7z7ECGcmGrK42KtoWOuR0?modal_id=718',
      'post',
      'id:MS4wLjABAAAAbLMPpOhVk441et7z7ECGcmGrK42KtoWOuR0',
    ],
    ['https://www.douyin.com/note/123', 'post'],
    ['https://www.douyin.com/user/self', 'other'],
  ],
} satisfies Platform;
