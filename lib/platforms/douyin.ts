import type { Platform } from '../matching/platform';

export default {
  hosts: {
    'douyin.com': [
      'search /search/{query} /root|jingxuan/search/{query}',
      'post /user/{sec}?modal_id=*',
      'person /user/{sec}',
      'post /video|note|article|collection/*',
    ],
    // What a short link opens: public code, 2019 to 2026. With a number in the path, which no page of the site opens, the id is
    // a parameter.
    'iesdouyin.com m.douyin.com': [
      'profile /share/user/*?sec_uid={sec}',
      'profile /share/user/{sec}',
      'post /share/video|note|slides/*',
    ],
  },
  forms: {
    sec: { like: /[\w-]{20,200}/, as: 'id:' },
  },
  permissions: ['https://*.douyin.com/*', 'https://*.iesdouyin.com/*'],
  trace: 'maybe',
  profileUrl: { 'id:': 'https://www.douyin.com/user/*' },
  examples: [
    [
      'https://www.douyin.com/user/MS4wLjABAAAAbLMPpOhVk441et7z7ECGcmGrK42KtoWOuR0?modal_id=718',
      'post',
      'id:MS4wLjABAAAAbLMPpOhVk441et7z7ECGcmGrK42KtoWOuR0',
    ],
    [
      'https://www.iesdouyin.com/share/user/93763913776?sec_uid=MS4wLjABAAAAbLMPpOhVk441et7z7ECGcmGrK42KtoWOuR0',
      'profile',
      'id:MS4wLjABAAAAbLMPpOhVk441et7z7ECGcmGrK42KtoWOuR0',
    ],
    ['https://www.douyin.com/note/123', 'post'],
    ['https://www.douyin.com/user/self', 'other'],
  ],
} satisfies Platform;
