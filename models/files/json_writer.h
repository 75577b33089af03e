#pragma once

#include <QStringView>

#include <string>
#include <string_view>
#include <vector>

namespace flux {

/// Writes JSON in the one form that our files have: UTF-8, two-space indent, a member per line, shortest
/// numbers that read back the same. Compact, it writes all on one line.
class JsonWriter {
public:
    explicit JsonWriter(bool compact = false) : m_compact(compact) {}

    void beginObject() { begin('{'); }
    void endObject() { end('}'); }
    void beginArray() { begin('['); }
    void endArray() { end(']'); }
    void key(std::string_view name);
    void string(std::string_view utf8);
    void string(QStringView text) { string(std::string_view(text.toUtf8().toStdString())); }
    void number(double value);
    void integer(long long value);
    void boolean(bool value);
    /// Compact JSON that was read by JsonReader::raw(), laid out anew.
    void raw(std::string_view json);

    /// What was written, with a line end behind it unless compact.
    [[nodiscard]] std::string take();

private:
    void begin(char open);
    void end(char close);
    void element();
    void newLine();

    std::string m_out;
    std::vector<bool> m_filled; ///< for each open container: has it an element yet
    bool m_afterKey = false;
    bool m_compact;
};

} // namespace flux
