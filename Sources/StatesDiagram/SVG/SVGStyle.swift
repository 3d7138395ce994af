/// The look of pictures: colours of types, ways and outcomes, the same in light and dark surroundings, on white.
enum SVGStyle {
    static let sheet = """
        <style>
        .page{fill:#fff}
        text{font-family:Helvetica,Arial,'Segoe UI',sans-serif;fill:#1f2933;text-anchor:middle}
        .title{font-size:16px;font-weight:bold}
        .name{font-size:13px}
        .caption{font-size:10px;fill:#52606d}
        .label{font-size:11px;fill:#3e4c59}
        .catch-label{font-size:11px;fill:#b45309}
        .scope-title{font-size:10px;fill:#7b8794;text-anchor:start}
        .halo{fill:#fff}
        .scope{fill:none;stroke:#9aa5b1;stroke-dasharray:2 3}
        .state{fill:#f5f7fa;stroke:#52606d;stroke-width:1.3}
        .Task{fill:#e8f1fd;stroke:#2563a8}
        .Choice{fill:#fdf6dd;stroke:#9a7400}
        .Wait{fill:#f1ecfb;stroke:#6b46c1}
        .Parallel,.Map{fill:#fff;stroke:#0f766e}
        .Succeed{fill:#e6f6ea;stroke:#1b7f3b}
        .Fail{fill:#fdeaea;stroke:#c02626}
        .missing{fill:#fff;stroke:#c02626;stroke-dasharray:4 3}
        .marker{fill:#3e4c59;stroke:#3e4c59}
        .ring{fill:none;stroke:#3e4c59;stroke-width:1.3}
        .way{fill:none;stroke:#52606d;stroke-width:1.3}
        .catch{stroke:#d97706;stroke-dasharray:5 3}
        .back{stroke:#7c3aed}
        .idle{fill:#fff;stroke:#b8c2cc}
        .idle-text{fill:#7b8794}
        .succeeded{fill:#d7f2de;stroke:#1b7f3b}
        .caught{fill:#fdebc8;stroke:#b45309}
        .failed{fill:#fbd5d5;stroke:#c02626;stroke-width:2.2}
        .stopped{fill:#e4e7eb;stroke:#52606d}
        .running{fill:#d6e8fb;stroke:#2563a8;stroke-width:2.2}
        .around{fill:#fff}
        .untaken{opacity:.45}
        .taken{stroke-width:2.6}
        </style>
        """
}
