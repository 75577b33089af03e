#include "tests/support/broken_projects.h"

namespace flux::test {

std::vector<BrokenFile> brokenUnitFiles()
{
    std::vector<BrokenFile> files;
    const auto add = [&](const char *name, const QByteArray &text, const char *expected) {
        files.push_back({name, text, expected});
    };
    const QByteArray head = R"({"schema":1,"unit":"00000000000abcde","parent":"sounds","objects":[)";
    const auto object = [&](const QByteArray &members) { return QByteArray(head + "{" + members + "}]}"); };
    const QByteArray sound = R"("id":"00000000000abcde","kind":"sound","name":"X","order":"a0")";
    add("empty file", "", "broken.json");
    add("only a space", " ", "broken.json");
    add("no JSON", "hello", "broken.json:1:1");
    add("number alone", "1", "broken.json");
    add("null", "null", "broken.json");
    add("list", "[]", "broken.json");
    add("empty object", "{}", "schema");
    add("cut in a name", head.left(20), "broken.json");
    add("cut in the objects", head, "broken.json");
    add("cut in an object", head + "{\"id\":\"0000", "broken.json");
    add("cut before the end", object(sound).chopped(1), "broken.json");
    add("text behind the end", object(sound) + "x", "broken.json");
    add("two objects", object(sound) + object(sound), "broken.json");
    add("trailing comma in a list", head + "{" + sound + "},]}", "broken.json");
    add("trailing comma in an object", object(sound + ","), "broken.json");
    add("comment", "// hello\n" + object(sound), "broken.json:1:1");
    add("single quotes", "{'schema':1}", "broken.json");
    add("no quotes", "{schema:1}", "broken.json");
    add("number with a dot at its end", object(sound + R"(,"properties":{"volume":-2.})"), "broken.json");
    add("number with a plus", object(sound + R"(,"properties":{"volume":+2})"), "broken.json");
    add("number with a leading zero", object(sound + R"(,"properties":{"volume":02})"), "broken.json");
    add("hexadecimal number", object(sound + R"(,"properties":{"volume":0x2})"), "broken.json");
    add("NaN", object(sound + R"(,"properties":{"volume":NaN})"), "broken.json");
    add("Infinity", object(sound + R"(,"properties":{"volume":-Infinity})"), "broken.json");
    add("huge number", object(sound + R"(,"properties":{"volume":1e999})"), "volume");
    add("control character in a text",
        object("\"id\":\"00000000000abcde\",\"kind\":\"sound\",\"name\":\"a\nb\""), "control");
    add("tab in a text", object("\"id\":\"00000000000abcde\",\"kind\":\"sound\",\"name\":\"a\tb\""),
        "control");
    add("unknown escape", object(R"("id":"00000000000abcde","kind":"sound","name":"a\qb")"), "escape");
    add("short unicode escape", object(R"("id":"00000000000abcde","kind":"sound","name":"a\u12")"),
        "broken.json");
    add("half a surrogate pair", object(R"("id":"00000000000abcde","kind":"sound","name":"a\ud800b")"),
        "surrogate");
    add("other half alone", object(R"("id":"00000000000abcde","kind":"sound","name":"a\udc00b")"),
        "surrogate");
    add("text without end", head + R"({"id":"00000000000abcde","kind":"sound","name":"abc)", "broken.json");
    add("invalid UTF-8", object("\"id\":\"00000000000abcde\",\"kind\":\"sound\",\"name\":\"a\xff\""),
        "UTF-8");
    add("overlong UTF-8", object("\"id\":\"00000000000abcde\",\"kind\":\"sound\",\"name\":\"\xc0\xaf\""),
        "UTF-8");
    add("UTF-8 surrogate", object("\"id\":\"00000000000abcde\",\"kind\":\"sound\",\"name\":\"\xed\xa0\x80\""),
        "UTF-8");
    add("cut UTF-8", QByteArray("{\"schema\":1,\"x\":\"\xe2\x82"), "UTF-8");
    add("UTF-16", QByteArray("\xff\xfe{\0\"\0", 6), "UTF-8");
    add("byte order mark", "\xef\xbb\xbf" + object(sound), "byte order mark");
    add("zero bytes", QByteArray(500, '\0'), "broken.json");
    add("deep lists", QByteArray(100000, '['), "deeply");
    QByteArray deep = "{\"schema\":1,";
    for (int i = 0; i < 50000; ++i)
        deep += "\"a\":{";
    add("deep objects", deep, "deeply");
    add("deep unknown member", object(sound + ",\"x\":" + QByteArray(300, '[') + QByteArray(300, ']')),
        "deeply");
    add("no schema", R"({"unit":"00000000000abcde","parent":"sounds","objects":[]})", "schema");
    add("schema 0", R"({"schema":0,"unit":"a","parent":"sounds","objects":[]})", "schema");
    add("schema is text", R"({"schema":"1","unit":"a","parent":"sounds","objects":[]})", "schema");
    add("schema negative", R"({"schema":-5,"unit":"a","parent":"sounds","objects":[]})", "schema");
    add("schema huge", R"({"schema":1e300,"unit":"a","parent":"sounds","objects":[]})", "schema");
    add("no objects", R"({"schema":1,"unit":"00000000000abcde","parent":"sounds"})", "objects");
    add("objects is text", R"({"schema":1,"unit":"00000000000abcde","parent":"sounds","objects":"none"})",
        "objects");
    add("objects is an object", R"({"schema":1,"unit":"00000000000abcde","parent":"sounds","objects":{}})",
        "objects");
    add("no parent", R"({"schema":1,"unit":"00000000000abcde","objects":[{)" + sound + "}]}", "parent");
    add("unknown parent",
        R"({"schema":1,"unit":"00000000000abcde","parent":"00000000000fffff","objects":[{)" + sound + "}]}",
        "parent");
    add("parent is a number",
        R"({"schema":1,"unit":"00000000000abcde","parent":5,"objects":[{)" + sound + "}]}", "parent");
    add("inside itself",
        R"({"schema":1,"unit":"00000000000abcde","parent":"00000000000abcde","objects":[{"id":"00000000000abcde","kind":"folder","name":"X","order":"a0"}]})",
        "inside");
    add("object is a number", head + "5]}", "not an object");
    add("object is null", head + "null]}", "not an object");
    add("no id", object(R"("kind":"sound","name":"X","order":"a0")"), "");
    add("short id", object(R"("id":"abc","kind":"sound","name":"X","order":"a0")"), "abc");
    add("id is a number", object(R"("id":12,"kind":"sound","name":"X","order":"a0")"), "id");
    add("id with letters", object(R"("id":"zzzzzzzzzzzzzzzz","kind":"sound","name":"X","order":"a0")"),
        "zzzz");
    add("duplicate id", head + "{" + sound + "},{" + sound + "}]}", "used twice");
    add("id of a root", object(R"("id":"0000000000000002","kind":"sound","name":"X","order":"a0")"),
        "used twice");
    add("no kind", object(R"("id":"00000000000abcde","name":"X","order":"a0")"), "kind");
    add("kind is a number", object(R"("id":"00000000000abcde","kind":3,"name":"X")"), "broken.json");
    add("unknown kind", object(R"("id":"00000000000abcde","kind":"teapot","name":"X")"), "teapot");
    add("kind at the wrong place", object(R"("id":"00000000000abcde","kind":"action","order":"a0")"),
        "can't stand here");
    add("name is a number", object(R"("id":"00000000000abcde","kind":"sound","name":5)"), "broken.json");
    add("order is a number", object(R"("id":"00000000000abcde","kind":"sound","name":"X","order":5)"),
        "broken.json");
    add("order of the wrong form",
        object(R"("id":"00000000000abcde","kind":"sound","name":"X","order":"??")"), "order key");
    add("properties is a list", object(sound + R"(,"properties":[1])"), "broken.json");
    add("children is a number", object(sound + R"(,"children":1)"), "broken.json");
    add("value of the wrong type", object(sound + R"(,"properties":{"volume":"loud"})"), "volume");
    add("value is null", object(sound + R"(,"properties":{"volume":null})"), "volume");
    add("value is an object", object(sound + R"(,"properties":{"volume":{"x":1}})"), "volume");
    add("value out of range", object(sound + R"(,"properties":{"volume":1000})"), "volume");
    add("fraction of a whole number", object(sound + R"(,"properties":{"loopCount":2.5})"), "loopCount");
    add("flag is a number", object(sound + R"(,"properties":{"mute":1})"), "mute");
    add("unknown choice", object(sound + R"(,"properties":{"loop":"maybe"})"), "maybe");
    add("choice is a number", object(sound + R"(,"properties":{"loop":1})"), "loop");
    add("reference is a number", object(sound + R"(,"properties":{"audioFile":7})"), "audioFile");
    add("reference of the wrong form", object(sound + R"(,"properties":{"audioFile":"my file"})"), "my file");
    add("cycle of two folders",
        R"({"schema":1,"unit":"0000000000000aaa","parent":"0000000000000bbb","objects":[{"id":"0000000000000aaa","kind":"folder","name":"A","order":"a0","children":[{"id":"0000000000000bbb","kind":"folder","name":"B","order":"a0"}]}]})",
        "inside");
    return files;
}

QByteArray unitFromTheFuture()
{
    return R"({
  "schema": 7,
  "unit": "00000000000abcde",
  "parent": "sounds",
  "objects": [
    {
      "id": "00000000000abcde",
      "kind": "group",
      "name": "Future",
      "order": "a0",
      "properties": {
        "brightness": 0.30000000000000004,
        "pan": 99,
        "volume": -3
      },
      "children": [
        {
          "id": "00000000000abcdf",
          "kind": "hologram",
          "name": "Ghost",
          "order": "a0",
          "properties": {
            "depth": [
              1,
              2.50
            ]
          },
          "children": [
            {
              "id": "00000000000abce0",
              "kind": "sound",
              "order": "a0"
            }
          ]
        },
        {
          "id": "00000000000abce1",
          "kind": "sound",
          "name": "Known",
          "order": "a1",
          "properties": {
            "loop": "sideways",
            "weight": "heavy"
          },
          "targets": {
            "mobile": {
              "volume": -9
            }
          },
          "zebra": "stripes \u00e9"
        }
      ]
    }
  ]
}
)";
}

} // namespace flux::test
