#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace flux {

/// A strict, streaming reader of JSON (RFC 8259) that knows where it is: what it reads becomes objects at
/// once, and no tree of the file is ever in memory. After the first error every call fails, and error() says
/// what and where.
class JsonReader {
public:
    explicit JsonReader(std::string_view text);

    enum class Type { Object, Array, String, Number, Boolean, Null, Invalid };
    /// The type of the value that comes next.
    [[nodiscard]] Type peek();

    bool beginObject();
    /// The next key; false at the object's end, or on an error.
    bool nextKey(std::string &key);
    bool beginArray();
    /// True when another element follows; false at the array's end, or on an error.
    bool nextElement();
    bool string(std::string &value);
    bool number(double &value);
    bool boolean(bool &value);
    /// Any value, as compact text with its strings and numbers as they stand.
    bool raw(std::string &text);
    bool skip();
    /// True when nothing but white space is left.
    bool end();

    /// `message` is a text of the context "Json" that outlives the reader.
    bool fail(const char *message);
    [[nodiscard]] bool failed() const { return m_error != nullptr; }
    /// What was wrong, translated, as a sentence without its full stop.
    [[nodiscard]] QString error() const;
    [[nodiscard]] std::size_t offset() const { return m_error ? m_errorAt : m_at; }
    /// Where `offset` is: line and column in bytes, both from 1.
    void locate(std::size_t offset, int &line, int &column) const;

private:
    static constexpr int deepest = 128;
    /// Passes white space; the byte that comes next, or 0.
    char look();
    bool literal(std::string_view word);
    bool scanString(std::string *value);
    bool scanEscape(std::string *value);
    bool hex4(unsigned &code);
    bool scanNumber();
    bool scanValue(std::string *copy);
    bool enter();

    std::string_view m_text;
    std::size_t m_at = 0;
    int m_depth = 0;
    bool m_first = false; ///< no element of the present container was read
    const char *m_error = nullptr;
    std::size_t m_errorAt = 0;
};

/// Offset of the first byte that isn't UTF-8, or npos.
[[nodiscard]] std::size_t invalidUtf8(std::string_view text);

} // namespace flux
