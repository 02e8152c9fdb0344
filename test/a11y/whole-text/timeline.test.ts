import { testWholeText } from '../../support/whole-text.js';

testWholeText('civic-timeline');
