import { testEveryState } from '../../support/axe-states.js';

testEveryState('civic-timeline');
