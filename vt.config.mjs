export default {test:{include:['tests/site/embargo.test.ts']}}
